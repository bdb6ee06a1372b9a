import { sql } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { eligibilities } from "@/db/schema";
import { listOf, statement } from "@/db/statement";
import { maxListed } from "@/lib/format/match-count";

interface EligibilityCounts {
  eligibilityCount: number;
  activeCount: number;
}

export const noEligibilities: EligibilityCounts = { eligibilityCount: 0, activeCount: 0 };

const counting = statement<
  { accountId: number; ids: readonly number[] },
  { testId: number; active: number; inactive: number }
>(({ accountId, ids }) => {
  const countOf = (status: string) => sql`(
    select count(*) from (
      select from ${eligibilities} where ${eligibilities.accountId} = ${accountId}
        and ${eligibilities.testId} = wanted.id and ${eligibilities.status} = ${sql.raw(`'${status}'`)}
      limit ${sql.raw(String(maxListed))}
    ) as counted
  )::int`;
  return sql`
    select wanted.id as "testId", ${countOf("active")} as active, ${countOf("inactive")} as inactive
    from unnest(${listOf(eligibilities.id, ids)}) as wanted (id)`;
});

/** Counts the eligibilities of each of these tests, up to 1,000; those without are absent. */
export async function countEligibilities(
  accountId: number,
  testIds: readonly number[],
  from: Queryable = database(),
): Promise<Map<number, EligibilityCounts>> {
  if (testIds.length === 0) return new Map();
  const rows = await counting.all(from, { accountId, ids: testIds });
  return new Map(
    rows
      .filter(({ active, inactive }) => active + inactive > 0)
      .map(({ testId, active, inactive }) => [
        testId,
        { eligibilityCount: Math.min(maxListed, active + inactive), activeCount: active },
      ]),
  );
}
