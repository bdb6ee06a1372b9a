import { count, eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { assessmentInvitations, partners } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { forgetPartners } from "@/lib/auth/partner-credential";
import { badRequest } from "@/lib/errors";
import { lockRecord } from "@/lib/lock-record";
import type { DeletedRecord } from "@/lib/schemas";
import { partnerDeletionRefusal } from "./rules";

/**
 * Deletes a partner without invitations. Throws `not_found`, `precondition_failed`, and
 * `bad_request` if it has invitations.
 */
export async function deletePartner(
  actor: Actor,
  id: number,
  options: { ifMatch?: number | undefined } = {},
): Promise<DeletedRecord> {
  requirePermission(actor, "assessments.write");
  const deleted = await inTransaction(async (tx) => {
    const { name } = await lockRecord(tx, actor, "Partner", id, options);
    const [row] = await tx
      .select({ invitations: count() })
      .from(assessmentInvitations)
      .where(eq(assessmentInvitations.partnerId, id));
    const refusal = partnerDeletionRefusal(row?.invitations ?? 0);
    if (refusal) throw badRequest(refusal);
    await tx.delete(partners).where(eq(partners.id, id));
    await recordAudit(tx, actor, [
      { action: "partner.deleted", subjectType: "partner", subjectId: id, data: { name } },
    ]);
    return { id, deletedAt: new Date().toISOString() };
  });
  forgetPartners();
  return deleted;
}
