import { and, count, eq, inArray, sql } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { eligibilities } from "@/db/schema";

interface EligibilityCounts {
  eligibilityCount: number;
  activeCount: number;
}

export const noEligibilities: EligibilityCounts = { eligibilityCount: 0, activeCount: 0 };

/** Counts the eligibilities of each of these tests; those without are absent. */
export async function countEligibilities(
  accountId: number,
  testIds: readonly number[],
  from: Queryable = database(),
): Promise<Map<number, EligibilityCounts>> {
  if (testIds.length === 0) return new Map();
  const rows = await from
    .select({
      testId: eligibilities.testId,
      eligibilityCount: count(),
      activeCount: sql<number>`count(*) filter (where ${eligibilities.status} = 'active')`.mapWith(
        Number,
      ),
    })
    .from(eligibilities)
    .where(and(eq(eligibilities.accountId, accountId), inArray(eligibilities.testId, [...testIds])))
    .groupBy(eligibilities.testId);
  return new Map(rows.map(({ testId, ...counts }) => [testId, counts]));
}
