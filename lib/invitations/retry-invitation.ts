import { sql } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { lockRecord } from "@/lib/lock-record";
import { write } from "./note-outcome";
import { getInvitationOrThrow } from "./queries";
import { queueInvitations } from "./queue-invitations";
import { retryRefusal } from "./rules";
import type { InvitationDto } from "./schema";

/**
 * Retries a failed invitation under the same interview uuid. Throws `not_found`, and `conflict` if
 * it did not fail.
 */
export async function retryInvitation(actor: Actor, id: number): Promise<InvitationDto> {
  requirePermission(actor, "assessments.write");
  return inTransaction(async (tx) => {
    const invitation = await lockRecord(tx, actor, "Invitation", id);
    const hasLink = invitation.url !== null;
    const refusal = retryRefusal({ status: invitation.status, hasLink });
    if (refusal) throw new AppError("conflict", refusal);
    await write(tx, invitation, {
      ...(invitation.status === "failed" && { status: "waiting" }),
      attempts: 0,
      nextAttemptAt: sql`now()`,
    });
    await queueInvitations(tx, [id], { isUrgent: true });
    await recordAudit(tx, actor, [
      {
        action: "assessment_invitation.retried",
        subjectType: "assessment_invitation",
        subjectId: id,
      },
    ]);
    return getInvitationOrThrow(actor, id, tx);
  });
}
