import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import type { HomeFigures } from "./schema";

const days = 90;

/** Returns the figures of responses in the account's last 90 calendar days, including today. */
export async function findFigures(accountId: number): Promise<HomeFigures> {
  const [row] = await database().execute<{
    answeredFrom: string;
    accepted: number;
    declined: number;
    medianSeconds: number | null;
  }>(sql`
    with account as (
      select time_zone, (now() at time zone time_zone)::date - ${days - 1}::int as first_day
      from accounts
      where id = ${accountId}
    ),
    answered as (
      select status, coalesce(accepted_at, declined_at) - sent_at as taken
      from offers, account
      where account_id = ${accountId}
        and status in ('accepted', 'declined')
        and coalesce(accepted_at, declined_at) >= first_day::timestamp at time zone time_zone
    )
    select
      (select to_char(first_day, 'YYYY-MM-DD') from account) as "answeredFrom",
      (count(*) filter (where status = 'accepted'))::int as accepted,
      (count(*) filter (where status = 'declined'))::int as declined,
      extract(epoch from percentile_cont(0.5) within group (order by taken))::float8
        as "medianSeconds"
    from answered`);
  if (!row?.answeredFrom) throw new Error("an actor without an account");
  const { answeredFrom, accepted, declined, medianSeconds } = row;
  const answered = accepted + declined;
  return {
    answeredFrom,
    accepted,
    declined,
    acceptanceRate: answered === 0 ? null : accepted / answered,
    medianSecondsToAnswer: medianSeconds === null ? null : Math.round(medianSeconds),
  };
}
