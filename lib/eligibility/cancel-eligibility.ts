import { and, eq, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { eligibilities } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { findEligibility } from "./find-eligibilities";
import { lockEligibilityOrThrow, type Target } from "./lock-eligibility";
import type { EligibilityDto } from "./schema";
import { toEligibility } from "./serialize";
import { recordEligibilityEvents } from "./write-eligibilities";

/** Cancels an active eligibility for good; it stays readable. Throws as an update does. */
export async function cancelEligibility(actor: Actor, target: Target): Promise<EligibilityDto> {
  requirePermission(actor, "eligibility.write");
  return inTransaction((tx) => endEligibility(tx, actor, target));
}

/** Cancels inside an open transaction; also the first half of a replacement. */
export async function endEligibility(
  tx: Transaction,
  actor: Actor,
  target: Target,
): Promise<EligibilityDto> {
  const { eligibility } = await lockEligibilityOrThrow(tx, actor, target);
  const { id, candidateId, revision } = eligibility;
  await tx
    .update(eligibilities)
    .set({
      status: "inactive",
      cancelledAt: sql`now()`,
      revision: revision + 1,
      updatedAt: sql`now()`,
    })
    .where(and(eq(eligibilities.accountId, actor.accountId), eq(eligibilities.id, id)));
  await recordEligibilityEvents(tx, actor, [
    { type: "eligibility.cancelled", eligibilityId: id, candidateId },
  ]);
  const written = await findEligibility(actor.accountId, id, tx);
  if (!written) throw new Error("a locked eligibility vanished");
  return toEligibility(written);
}
