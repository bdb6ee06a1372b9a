import { and, count, eq, inArray } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { offers } from "@/db/schema";

/**
 * Returns how many offers each of these jobs, candidates or templates has, without those that have
 * none.
 */
export async function countOffers(
  accountId: number,
  by: "jobId" | "candidateId" | "templateId",
  ids: readonly number[],
  from: Queryable = database(),
): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map();
  const column = offers[by];
  const rows = await from
    .select({ id: column, offers: count() })
    .from(offers)
    .where(and(eq(offers.accountId, accountId), inArray(column, [...ids])))
    .groupBy(column);
  return new Map(rows.flatMap((row) => (row.id === null ? [] : [[row.id, row.offers]])));
}
