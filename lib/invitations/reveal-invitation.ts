import { inTransaction } from "@/db/client";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { unseal } from "@/lib/auth/sealed";
import { AppError } from "@/lib/errors";
import { lockRecord } from "@/lib/lock-record";
import type { InvitationAccess } from "./schema";

const opened = (sealed: string | null) => (sealed === null ? null : unseal(sealed));

/**
 * Reveals the partner's access details for the candidate: link, login, token. Each reveal is
 * audited. Throws `not_found`, and `conflict` if there are none yet.
 */
export async function revealInvitation(actor: Actor, id: number): Promise<InvitationAccess> {
  requirePermission(actor, "assessments.write");
  return inTransaction(async (tx) => {
    const { url, username, password, webToken } = await lockRecord(tx, actor, "Invitation", id);
    if (url === null) throw new AppError("conflict", "The partner hasn't provided a link yet");
    await recordAudit(tx, actor, [
      {
        action: "assessment_invitation.revealed",
        subjectType: "assessment_invitation",
        subjectId: id,
      },
    ]);
    return {
      url: unseal(url),
      username: opened(username),
      password: opened(password),
      webToken: opened(webToken),
    };
  });
}
