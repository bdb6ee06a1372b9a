import { inTransaction, openTransactionOrDatabase, type Queryable } from "@/db/client";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { codesOf, requireKnownCodes } from "./check-codes";
import { requirePortions } from "./find-test";
import {
  lockEligibilityOrThrow,
  lockTestOf,
  type SeenEligibility,
  seeEligibilityOrThrow,
  type Target,
} from "./lock-eligibility";
import { type LockedField, lockedFields, sameCodes } from "./rules";
import type { EligibilityDto, UpdateEligibilityInput } from "./schema";
import { type EligibilityRow, toEligibility } from "./serialize";
import { replaceable } from "./write-eligibilities";
import { type Terms, writeTerms } from "./write-terms";

/**
 * Replaces an active eligibility: absent fields are cleared, except vouchers (unchanged) and locked
 * fields, which aren't checked against the catalogue again. The candidate adopts the given values.
 * Repeating it changes nothing. Throws `not_found`, `precondition_failed`, and `bad_request` for a
 * locked field, or an unknown portion or code.
 */
export function updateEligibility(
  actor: Actor,
  target: Target,
  input: UpdateEligibilityInput,
): Promise<EligibilityDto> {
  return change(actor, target, async (on, row) => {
    refuseLocked(row, input);
    requirePortions(row.test, input.portionCodes);
    const given = { ...input, specialAccommodations: undefined };
    await requireKnownCodes(on, actor.accountId, codesOf(given));
    return {
      ...replaceable(input),
      voucherCodes: input.voucherCodes ?? row.eligibility.voucherCodes,
    };
  });
}

/** Replaces all voucher codes. Throws as an update does. */
export function replaceVouchers(
  actor: Actor,
  target: Target,
  voucherCodes: string[],
): Promise<EligibilityDto> {
  return change(actor, target, async (on) => {
    const codes = voucherCodes.map((code) => ({ kind: "voucher" as const, code }));
    await requireKnownCodes(on, actor.accountId, codes);
    return { voucherCodes };
  });
}

/**
 * Writes what `check` allows of an eligibility as it was read; under locks only if it has changed
 * meanwhile.
 */
async function change(
  actor: Actor,
  target: Target,
  check: (on: Queryable, row: SeenEligibility) => Promise<Partial<Terms>>,
): Promise<EligibilityDto> {
  requirePermission(actor, "eligibility.write");
  const write = async (on: Queryable) => {
    const row = await seeEligibilityOrThrow(on, actor, target);
    return writeTerms(on, actor, row, await check(on, row));
  };
  const underLock = () =>
    inTransaction(async (tx) => {
      await lockTestOf(tx, actor.accountId, target);
      await lockEligibilityOrThrow(tx, actor, target);
      return write(tx);
    });
  const written = (await write(openTransactionOrDatabase())) ?? (await underLock());
  if (!written) throw new Error("a locked eligibility has changed");
  return toEligibility(written);
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
