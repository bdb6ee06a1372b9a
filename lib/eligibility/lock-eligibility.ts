import { and, eq, getTableColumns, sql } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/client";
import { candidates, eligibilities, tests } from "@/db/schema";
import { build, statements } from "@/db/statement";
import type { Actor } from "@/lib/auth/actor";
import { AppError, notFound } from "@/lib/errors";
import { requireRevision } from "@/lib/lock-record";
import { sameAccount } from "@/lib/same-account";
import { selectEligibilities, selected } from "./find-eligibilities";
import type { EligibilityRow } from "./serialize";

/** Identifies an eligibility by its id, or as the contract names the active one. */
export type Target =
  | { id: number; ifMatch?: number | undefined }
  | { candidateId: string; testCode: string };

/** Returns the contract's error for a missing target. */
export const noEligibility = () =>
  new AppError("not_found", "The specified candidate eligibility code was not found.");

/** An active eligibility as it was read, with its person. A change must expect their revisions. */
export type SeenEligibility = EligibilityRow & {
  person: typeof candidates.$inferSelect;
  testRevision: number;
};

const seenEligibility = statements<
  "by id" | "by names",
  { accountId: number; id: number; candidateId: string; testCode: string },
  SeenEligibility
>((shape, given) =>
  build
    .select({
      ...selected,
      person: getTableColumns(candidates),
      testRevision: tests.revision,
    })
    .from(eligibilities)
    .innerJoin(candidates, sameAccount(candidates.id, eligibilities.candidateId))
    .innerJoin(tests, sameAccount(tests.id, eligibilities.testId))
    .where(
      and(
        eq(eligibilities.accountId, given.accountId),
        shape === "by id"
          ? eq(eligibilities.id, given.id)
          : and(
              eq(candidates.candidateId, given.candidateId),
              eq(tests.code, given.testCode),
              eq(eligibilities.status, "active"),
            ),
      ),
    ),
);

/** Returns an active eligibility as it is now. Throws as `lockEligibilityOrThrow` does. */
export async function seeEligibilityOrThrow(
  on: Queryable,
  actor: Actor,
  target: Target,
): Promise<SeenEligibility> {
  const { accountId } = actor;
  const row = await seenEligibility("id" in target ? "by id" : "by names").first(on, {
    ...{ id: 0, candidateId: "", testCode: "" },
    ...target,
    accountId,
  });
  requireActive(row, target);
  return row;
}

function requireActive<Row extends EligibilityRow>(
  row: Row | undefined,
  target: Target,
): asserts row is Row {
  if (!row) throw "id" in target ? notFound("Eligibility") : noEligibility();
  if (!("id" in target)) return;
  requireRevision("Eligibility", row.eligibility.revision, target.ifMatch);
  if (row.eligibility.status === "active") return;
  throw new AppError("bad_request", "The eligibility is cancelled. Create a new one.");
}

/**
 * Locks an active eligibility of the account and its candidate until the transaction ends; creation
 * locks the candidate before it waits for the eligibility. Throws `not_found`,
 * `precondition_failed` if `ifMatch` isn't the revision, and `bad_request` for a cancelled one.
 */
export async function lockEligibilityOrThrow(
  tx: Transaction,
  actor: Actor,
  target: Target,
): Promise<EligibilityRow> {
  await lockPersonOf(tx, actor.accountId, target);
  const named =
    "id" in target
      ? eq(eligibilities.id, target.id)
      : and(
          eq(candidates.candidateId, target.candidateId),
          eq(tests.code, target.testCode),
          eq(eligibilities.status, "active"),
        );
  const [row] = await selectEligibilities(
    tx,
    and(eq(eligibilities.accountId, actor.accountId), named),
  ).for("update", { of: eligibilities });
  requireActive(row, target);
  return row;
}

/**
 * Share-locks the test of an eligibility, so that its portions stay until the transaction ends.
 * Call it before locking the person: creation locks the test, then the person, then the
 * eligibility.
 */
export async function lockTestOf(tx: Transaction, accountId: number, target: Target) {
  const test =
    "id" in target
      ? sql`${tests.id} = (
          select ${eligibilities.testId} from ${eligibilities}
          where ${eligibilities.accountId} = ${accountId} and ${eligibilities.id} = ${target.id})`
      : eq(tests.code, target.testCode);
  await tx
    .select({ id: tests.id })
    .from(tests)
    .where(and(eq(tests.accountId, accountId), test))
    .for("share");
}

/**
 * Locks the person first, as every writer of their eligibilities does: concurrent writers wait in
 * one order, and the later one sees the earlier one's work.
 */
async function lockPersonOf(tx: Transaction, accountId: number, target: Target): Promise<void> {
  const person =
    "id" in target
      ? sql`${candidates.id} = (
          select ${eligibilities.candidateId} from ${eligibilities}
          where ${eligibilities.accountId} = ${accountId} and ${eligibilities.id} = ${target.id})`
      : eq(candidates.candidateId, target.candidateId);
  await tx
    .select({ id: candidates.id })
    .from(candidates)
    .where(and(eq(candidates.accountId, accountId), person))
    .for("update");
}
