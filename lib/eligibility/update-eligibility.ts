import { and, eq, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { eligibilities } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { codesOf, requireKnownCodes } from "./check-codes";
import { fieldChanges } from "./compare-fields";
import { findEligibility } from "./find-eligibilities";
import { findOrCreatePeople } from "./find-or-create-people";
import { requirePortions } from "./find-test";
import { lockEligibilityOrThrow, lockTestOf, type Target } from "./lock-eligibility";
import { type LockedField, lockedFields, sameCodes } from "./rules";
import type { EligibilityDto, UpdateEligibilityInput } from "./schema";
import { type EligibilityRow, toEligibility } from "./serialize";
import { recordEligibilityEvents, replaceable } from "./write-eligibilities";

/**
 * Replaces an active eligibility: absent fields are cleared, except vouchers (unchanged) and locked
 * fields, which aren't checked against the catalogue again. The candidate adopts the given values.
 * Repeating it changes nothing. Throws `not_found`, `precondition_failed`, and `bad_request` for a
 * locked field, or an unknown portion or code.
 */
export async function updateEligibility(
  actor: Actor,
  target: Target,
  input: UpdateEligibilityInput,
): Promise<EligibilityDto> {
  requirePermission(actor, "eligibility.write");
  return inTransaction(async (tx) => {
    await lockTestOf(tx, actor.accountId, target);
    const row = await lockEligibilityOrThrow(tx, actor, target);
    refuseLocked(row, input);
    requirePortions(row.test, input.portionCodes);
    const given = { ...input, specialAccommodations: undefined };
    await requireKnownCodes(tx, actor.accountId, codesOf(given));
    const candidateId = row.candidate.candidateId ?? "";
    await findOrCreatePeople(tx, actor, [{ candidateId, person: input.person }]);
    return writeTerms(tx, actor, row, {
      ...replaceable(input),
      voucherCodes: input.voucherCodes ?? row.eligibility.voucherCodes,
    });
  });
}

/** Replaces all voucher codes. Throws as an update does. */
export async function replaceVouchers(
  actor: Actor,
  target: Target,
  voucherCodes: string[],
): Promise<EligibilityDto> {
  requirePermission(actor, "eligibility.write");
  return inTransaction(async (tx) => {
    const row = await lockEligibilityOrThrow(tx, actor, target);
    const codes = voucherCodes.map((code) => ({ kind: "voucher" as const, code }));
    await requireKnownCodes(tx, actor.accountId, codes);
    return writeTerms(tx, actor, row, { voucherCodes });
  });
}

function refuseLocked(
  { eligibility, test, candidate }: EligibilityRow,
  input: UpdateEligibilityInput,
) {
  const { testCode, candidateId, clientEligibilityId, specialAccommodations } = input;
  const differs: Record<LockedField, boolean> = {
    testCode: testCode !== undefined && testCode !== test.code,
    candidateId: candidateId !== undefined && candidateId !== candidate.candidateId,
    clientEligibilityId:
      clientEligibilityId !== undefined && clientEligibilityId !== eligibility.clientEligibilityId,
    specialAccommodations:
      specialAccommodations !== undefined &&
      !sameCodes(specialAccommodations, eligibility.specialAccommodations),
  };
  for (const [field, text] of Object.entries(lockedFields)) {
    if (!differs[field as LockedField]) continue;
    throw new AppError("bad_request", text, { details: { [field]: [text] } });
  }
}

type Terms = Partial<Omit<typeof eligibilities.$inferInsert, "id" | "accountId">>;

/** Writes changed fields with their history, and returns the eligibility. */
export async function writeTerms(
  tx: Transaction,
  actor: Actor,
  row: EligibilityRow,
  terms: Terms,
): Promise<EligibilityDto> {
  const { id, candidateId } = row.eligibility;
  const changes = fieldChanges(row.eligibility, terms);
  if (changes.length === 0) return toEligibility(row);
  await tx
    .update(eligibilities)
    .set({ ...terms, revision: sql`${eligibilities.revision} + 1`, updatedAt: sql`now()` })
    .where(and(eq(eligibilities.accountId, actor.accountId), eq(eligibilities.id, id)));
  await recordEligibilityEvents(tx, actor, [
    {
      type: "eligibility.updated",
      eligibilityId: id,
      candidateId,
      data: { changes },
      audited: { fields: changes.map(({ field }) => field) },
    },
  ]);
  const written = await findEligibility(actor.accountId, id, tx);
  if (!written) throw new Error("a locked eligibility vanished");
  return toEligibility(written);
}
