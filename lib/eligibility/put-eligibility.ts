import type { Actor } from "@/lib/auth/actor";
import { badRequest } from "@/lib/errors";
import { lockedFields } from "./rules";
import type { EligibilityDto, EligibilityTerms } from "./schema";
import { updateEligibility } from "./update-eligibility";

/**
 * Updates by the contract: the path identifies the active eligibility, and the complete body must
 * name the same candidate and test. Throws as `updateEligibility` does.
 */
export async function putEligibility(
  actor: Actor,
  target: { candidateId: string; testCode: string },
  model: EligibilityTerms & { candidateId: string; testCode: string },
): Promise<EligibilityDto> {
  if (model.candidateId !== target.candidateId) throw badRequest(lockedFields.candidateId);
  if (model.testCode !== target.testCode) throw badRequest(lockedFields.testCode);
  return updateEligibility(actor, target, model);
}
