import { inTransaction } from "@/db/client";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { badRequest } from "@/lib/errors";
import { lockUser } from "@/lib/identity/lock-user";
import { mailInvitation } from "./mail-invitation";
import { getMemberOrThrow } from "./queries";
import type { MemberDto } from "./schema";

/**
 * Emails a new invitation; the previous link stops working. Throws `bad_request` if the member has
 * joined or is disabled.
 */
export async function resendInvitation(actor: Actor, id: number): Promise<MemberDto> {
  requirePermission(actor, "members.manage");
  return inTransaction(async (tx) => {
    await lockUser(tx, id);
    const member = await getMemberOrThrow(actor, id, tx);
    if (member.disabledAt)
      throw badRequest(`${member.name}'s access is disabled. Enable it first.`);
    if (!member.invited) throw badRequest(`${member.name} has already joined.`);
    await mailInvitation(tx, actor, id);
    await recordAudit(tx, actor, [
      { action: "member.invitation_resent", subjectType: "member", subjectId: id },
    ]);
    return member;
  });
}
