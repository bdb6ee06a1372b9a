import { and, eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { candidates } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { isForeignKeyViolation } from "@/lib/database-errors";
import { badRequest } from "@/lib/errors";
import { lockCandidateOrThrow } from "./lock-candidate";

/**
 * Removes a person for good, with their timeline; the audit log keeps their ids, no names.
 * Throws `not_found`, `precondition_failed`, and `bad_request` while offers name them.
 */
export async function deleteCandidate(
  actor: Actor,
  id: number,
  options: { ifMatch?: number | undefined } = {},
): Promise<{ id: number; deletedAt: string }> {
  requirePermission(actor, "candidates.write");
  return inTransaction(async (tx) => {
    const { publicId, candidateId } = await lockCandidateOrThrow(tx, actor, id, options.ifMatch);
    await tx
      .delete(candidates)
      .where(and(eq(candidates.accountId, actor.accountId), eq(candidates.id, id)))
      .catch((error: unknown) => {
        throw isForeignKeyViolation(error)
          ? badRequest("Cannot delete candidate with offers")
          : error;
      });
    const data = { publicId, candidateId };
    await recordAudit(tx, actor, [
      { action: "candidate.deleted", subjectType: "candidate", subjectId: id, data },
    ]);
    return { id, deletedAt: new Date().toISOString() };
  });
}
