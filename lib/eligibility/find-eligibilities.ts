import { and, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { candidates, eligibilities, tests } from "@/db/schema";
import { sameAccount } from "@/lib/same-account";
import type { EligibilityRow } from "./serialize";

const { search: _, ...columns } = getTableColumns(eligibilities);

/** Every column but the one that searches read. */
export const eligibilityColumns = columns;

/** What `EligibilityRow` holds. */
export const selected = {
  eligibility: columns,
  test: {
    code: tests.code,
    name: tests.name,
    portions: tests.portions,
    retiredAt: tests.retiredAt,
  },
  candidate: { candidateId: candidates.candidateId },
  now: sql<Date>`now()`.mapWith(eligibilities.createdAt),
};

/** Selects eligibilities with their test and candidate; add filter, order and limit. */
export const selectEligibilities = (at: Pick<Queryable, "select">, condition: SQL | undefined) =>
  at
    .select(selected)
    .from(eligibilities)
    .innerJoin(candidates, sameAccount(candidates.id, eligibilities.candidateId))
    .innerJoin(tests, sameAccount(tests.id, eligibilities.testId))
    .where(condition)
    .$dynamic();

/** Returns one eligibility of an account, or undefined. */
export async function findEligibility(
  accountId: number,
  id: number,
  at: Queryable = database(),
): Promise<EligibilityRow | undefined> {
  const [row] = await selectEligibilities(
    at,
    and(eq(eligibilities.accountId, accountId), eq(eligibilities.id, id)),
  );
  return row;
}
