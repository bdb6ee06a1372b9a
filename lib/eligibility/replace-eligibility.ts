import { and, asc, eq, or, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { candidates, eligibilities, events, tests } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { endEligibility } from "./cancel-eligibility";
import { insertEligibility } from "./create-eligibility";
import type { CreateEligibilityInput, EligibilityDto } from "./schema";

/**
 * Cancels an eligibility and creates another in its place, both or neither: the way to change what
 * an update can't. Returns the new one. Throws as cancelling and creating do.
 */
export async function replaceEligibility(
  actor: Actor,
  target: { id: number; ifMatch?: number | undefined },
  input: CreateEligibilityInput,
): Promise<EligibilityDto> {
  requirePermission(actor, "eligibility.write");
  return inTransaction(async (tx) => {
    await lockInOrder(tx, actor.accountId, target.id, input);
    await endEligibility(tx, actor, target);
    const created = await insertEligibility(tx, actor, input, {
      type: "eligibility.replaced",
      data: { insteadOf: target.id },
    });
    await nameSuccessor(tx, actor.accountId, target.id, created.id);
    return created;
  });
}

/** Records the successor in the history of the cancelled eligibility. */
async function nameSuccessor(
  tx: Transaction,
  accountId: number,
  id: number,
  replacedBy: number,
): Promise<void> {
  await tx
    .update(events)
    .set({ data: { replacedBy } })
    .where(
      and(
        eq(events.accountId, accountId),
        eq(events.eligibilityId, id),
        eq(events.type, "eligibility.cancelled"),
      ),
    );
}

/**
 * Locks the new test, then the people before and after in one statement: the order of creation, so
 * that two replacements that swap people don't deadlock.
 */
async function lockInOrder(
  tx: Transaction,
  accountId: number,
  id: number,
  { testCode, candidateId, personId }: CreateEligibilityInput,
): Promise<void> {
  await tx
    .select({ id: tests.id })
    .from(tests)
    .where(and(eq(tests.accountId, accountId), eq(tests.code, testCode)))
    .for("share");
  const before = sql`${candidates.id} = (
    select ${eligibilities.candidateId} from ${eligibilities}
    where ${eligibilities.accountId} = ${accountId} and ${eligibilities.id} = ${id})`;
  await tx
    .select({ id: candidates.id })
    .from(candidates)
    .where(
      and(
        eq(candidates.accountId, accountId),
        or(
          before,
          eq(candidates.candidateId, candidateId),
          personId === undefined ? undefined : eq(candidates.id, personId),
        ),
      ),
    )
    .orderBy(asc(candidates.id))
    .for("update");
}
