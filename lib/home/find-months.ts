import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { type OfferStatus, offerStatuses } from "@/db/enums";
import type { HomeMonth } from "./schema";

/**
 * Returns the offers created in each of the account's last twelve months by status, the current
 * month last.
 */
export async function findMonths(accountId: number): Promise<HomeMonth[]> {
  const rows = await database().execute<{
    month: string;
    status: OfferStatus | null;
    count: number;
  }>(sql`
    with account as (
      select time_zone, date_trunc('month', now() at time zone time_zone) as this_month
      from accounts
      where id = ${accountId}
    ),
    months as (
      select
        month,
        month at time zone time_zone as starts_at,
        (month + interval '1 month') at time zone time_zone as ends_at
      from account, generate_series(
        this_month - interval '11 months', this_month, interval '1 month'
      ) as month
    )
    select to_char(month, 'YYYY-MM') as month, status, coalesce(count, 0)::int as count
    from months left join lateral (
      select status, count(*)
      from offers
      where account_id = ${accountId} and created_at >= starts_at and created_at < ends_at
      group by status
    ) as counted on true
    order by months.month`);
  const byMonth = new Map<string, HomeMonth>();
  for (const { month, status, count } of rows) {
    const found = byMonth.get(month) ?? { month, counts: noCounts() };
    if (status) found.counts[status] = count;
    byMonth.set(month, found);
  }
  return [...byMonth.values()];
}

const noCounts = () =>
  Object.fromEntries(offerStatuses.map((status) => [status, 0])) as Record<OfferStatus, number>;
