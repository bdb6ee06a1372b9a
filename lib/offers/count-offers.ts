import { sql } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { offers } from "@/db/schema";
import { listOf, statements } from "@/db/statement";
import { maxListed } from "@/lib/format/match-count";

type By = "jobId" | "candidateId" | "templateId";

const counting = statements<
  By,
  { accountId: number; ids: readonly number[] },
  { id: number; offers: number }
>(
  (by, { accountId, ids }) => sql`
    select wanted.id, (
      select count(*) from (
        select from ${offers} where ${offers.accountId} = ${accountId} and ${offers[by]} = wanted.id
        limit ${sql.raw(String(maxListed))}
      ) as counted
    )::int as offers
    from unnest(${listOf(offers.id, ids)}) as wanted (id)`,
);

/**
 * Returns how many offers each of these jobs, candidates or templates has, up to 1,000, without
 * those that have none.
 */
export async function countOffers(
  accountId: number,
  by: By,
  ids: readonly number[],
  from: Queryable = database(),
): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map();
  const rows = await counting(by).all(from, { accountId, ids });
  return new Map(rows.filter((row) => row.offers > 0).map((row) => [row.id, row.offers]));
}
