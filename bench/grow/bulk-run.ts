import type postgres from "postgres";
import { accountId, firstIds } from "./scale";

/** Grows one run that has sent every offer but some, which failed or were skipped. */
export async function growBulkRun(sql: postgres.Sql): Promise<void> {
  await sql`
    with run as (
      insert into bulk_runs (id, account_id, kind, status, created_by, created_by_name, started_at,
        finished_at)
      values (${firstIds.bulkRun}, ${accountId}, 'send_offers', 'done', 1, 'Olivia Bennett', now(),
        now())
      returning id
    )
    insert into bulk_rows (account_id, run_id, position, input, label, candidate_id, offer_id,
      verdict, reason, outcome, error)
    select ${accountId}, run.id, row_number() over (order by offers.id),
      jsonb_build_object('id', offers.id::text),
      first_name || ' ' || last_name, candidates.id, offers.id,
      (case when offers.id % 20 = 0 then 'refused' else 'ready' end)::bulk_verdict,
      case when offers.id % 20 = 0 then 'This offer has been sent already' end,
      (case when offers.id % 20 = 0 then 'skipped' when offers.id % 20 = 1 then 'failed'
        else 'done' end)::bulk_outcome,
      case when offers.id % 20 = 1 then 'The letter has an error' end
    from offers
    join run on true
    join candidates on candidates.account_id = offers.account_id
      and candidates.id = offers.candidate_id
    where offers.account_id = ${accountId} and offers.id >= ${firstIds.offer}`;
  await sql`
    update bulk_runs set final_counts = (
      select jsonb_agg(counted) from (
        select verdict, outcome, count(*) as found from bulk_rows
        where account_id = ${accountId} and run_id = ${firstIds.bulkRun} group by 1, 2
      ) as counted
    )
    where id = ${firstIds.bulkRun}`;
}
