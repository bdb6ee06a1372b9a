import { inTransaction } from "@/db/client";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { endEligibility } from "./cancel-eligibility";
import { makeEligibility } from "./create-eligibility";
import type { CreateEligibilityInput, EligibilityDto } from "./schema";

/**
 * Cancels an eligibility and makes another in its place, both or neither: the way to change what
 * an update cannot. Answers the new one. Throws as cancelling and creating do.
 */
export async function recreateEligibility(
  actor: Actor,
  target: { id: number; ifMatch?: number | undefined },
  input: CreateEligibilityInput,
): Promise<EligibilityDto> {
  requirePermission(actor, "eligibility.write");
  return inTransaction(async (tx) => {
    await endEligibility(tx, actor, target);
    return makeEligibility(tx, actor, input, "eligibility.recreated");
  });
}
