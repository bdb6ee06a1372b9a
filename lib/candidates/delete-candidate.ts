import { and, eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { candidates } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { isForeignKeyViolation } from "@/lib/database-errors";
import { badRequest } from "@/lib/errors";
import { lockRecord } from "@/lib/lock-record";
import { countOffers } from "@/lib/offers/count-offers";
import type { DeletedRecord } from "@/lib/schemas";
import { countEligibilitiesOf } from "./count-eligibilities";
import { candidateDeletionRefusal } from "./rules";

/**
 * Permanently deletes a candidate and their timeline; the audit log keeps their ids, no names.
 * Throws `not_found`, `precondition_failed`, and `bad_request` while offers, eligibilities or
 * assessments refer to them.
 */
export async function deleteCandidate(
  actor: Actor,
  id: number,
  options: { ifMatch?: number | undefined } = {},
): Promise<DeletedRecord> {
  requirePermission(actor, "candidates.write");
  return inTransaction(async (tx) => {
    const { publicId, candidateId } = await lockRecord(tx, actor, "Candidate", id, options);
    const { accountId } = actor;
    const offerCount = (await countOffers(accountId, "candidateId", [id], tx)).get(id) ?? 0;
    const eligibilityCount = await countEligibilitiesOf(accountId, id, tx);
    const refusal = candidateDeletionRefusal({ offerCount, eligibilityCount });
    if (refusal) throw badRequest(refusal);
    await tx
      .delete(candidates)
      .where(and(eq(candidates.accountId, accountId), eq(candidates.id, id)))
      .catch(refuseAssessed);
    const data = { publicId, candidateId };
    await recordAudit(tx, actor, [
      { action: "candidate.deleted", subjectType: "candidate", subjectId: id, data },
    ]);
    return { id, deletedAt: new Date().toISOString() };
  });
}

/** Refuses to delete a candidate with invitations or sittings. */
function refuseAssessed(error: unknown): never {
  if (isForeignKeyViolation(error))
    throw badRequest("Cannot delete candidate with assessments or offers to assist");
  throw error;
}
