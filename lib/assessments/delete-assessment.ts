import { and, eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { assessments } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { badRequest } from "@/lib/errors";
import { lockRecord } from "@/lib/lock-record";
import type { DeletedRecord } from "@/lib/schemas";
import { deleteRefusal } from "./lifecycle";
import { getAssessmentOrThrow } from "./queries";

/**
 * Deletes a draft for good. Throws `not_found`, `precondition_failed`, and `bad_request` for an
 * assessment that was ever published.
 */
export async function deleteAssessment(
  actor: Actor,
  id: number,
  options: { ifMatch?: number | undefined } = {},
): Promise<DeletedRecord> {
  requirePermission(actor, "assessments.write");
  return inTransaction(async (tx) => {
    const { name } = await lockRecord(tx, actor, "Assessment", id, options);
    const refusal = deleteRefusal((await getAssessmentOrThrow(actor, id, tx)).version);
    if (refusal) throw badRequest(refusal);
    await tx
      .delete(assessments)
      .where(and(eq(assessments.accountId, actor.accountId), eq(assessments.id, id)));
    await recordAudit(tx, actor, [
      { action: "assessment.deleted", subjectType: "assessment", subjectId: id, data: { name } },
    ]);
    return { id, deletedAt: new Date().toISOString() };
  });
}
