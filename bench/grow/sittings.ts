import type postgres from "postgres";
import { accountId, firstIds, type Scale } from "./scale";

/** Grows completed sittings of the demo's assessments, and some that go on or wait for marks. */
export async function growSittings(sql: postgres.Sql, scale: Scale): Promise<void> {
  await sql`
    insert into sittings (account_id, public_id, basic_credential_id, partner_uuid,
      interview_uuid, assessment_id, version_id, candidate_id, handback_url, status, started_at,
      finished_at, completed_at, acknowledged_at, percent, created_at, updated_at)
    select ${accountId}, 'sitting-' || at, credential, partner_uuid, 'bench-' || at, assessment_id,
      version_id, ${firstIds.candidate}::int + ((at::bigint * 11) % ${scale.candidates}::int)::int,
      'https://inviter.example.com/back', status::sitting_status,
      case when status <> 'Initiated' then since end,
      case when status in ('Finished', 'Completed') then since + interval '1 hour' end,
      case when status = 'Completed' then since + interval '2 hours' end,
      case when status in ('Finished', 'Completed') then since + interval '1 hour' end,
      case when status = 'Completed' then at % 101 end, since, since
    from generate_series(0, ${scale.sittings}::int - 1) at
    join (
      select basic_credential_id as credential, partner_uuid, assessment_id, version_id,
        row_number() over (order by id) - 1 as number, count(*) over () as all
      from sittings where account_id = ${accountId}
    ) as held on held.number = at % held.all,
    lateral (select now() - make_interval(mins => at * 7 % 1000000) as since,
      case when at % 100 < 5 then 'Initiated' when at % 100 < 6 then 'Finished'
        else 'Completed' end as status)`;
}
