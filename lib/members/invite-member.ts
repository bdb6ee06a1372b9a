import { inTransaction, type Transaction } from "@/db/client";
import { memberships, users } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { badRequest } from "@/lib/errors";
import { lockUser } from "@/lib/identity/lock-user";
import { emailIs } from "@/lib/identity/start-session";
import { mailInvitation } from "./mail-invitation";
import { getMemberOrThrow } from "./queries";
import type { InviteMemberInput, MemberDto } from "./schema";

/**
 * Invites a person to the account and emails them. They become a member when they join; until then
 * they have the name that was typed, even if other accounts know them. Throws `bad_request` if they
 * are already invited or a member, disabled or not.
 */
export async function inviteMember(actor: Actor, input: InviteMemberInput): Promise<MemberDto> {
  requirePermission(actor, "members.manage");
  return inTransaction(async (tx) => {
    const userId = await findOrCreateUser(tx, input);
    const { accountId } = actor;
    const created = await tx
      .insert(memberships)
      .values({ accountId, userId, role: input.role, invitedName: input.name })
      .onConflictDoNothing()
      .returning({ userId: memberships.userId });
    if (created.length === 0) {
      throw badRequest(duplicateText(await getMemberOrThrow(actor, userId, tx)));
    }
    await mailInvitation(tx, actor, userId);
    await recordAudit(tx, actor, [
      {
        action: "member.invited",
        subjectType: "member",
        subjectId: userId,
        data: { email: input.email, role: input.role },
      },
    ]);
    return getMemberOrThrow(actor, userId, tx);
  });
}

/**
 * Returns the user of an email, locked, so that no other invitation is accepted under the previous
 * conditions.
 */
async function findOrCreateUser(tx: Transaction, input: InviteMemberInput): Promise<number> {
  const [created] = await tx
    .insert(users)
    .values({ email: input.email, name: input.name })
    .onConflictDoNothing()
    .returning({ id: users.id });
  if (created) return created.id;
  const [found] = await tx.select({ id: users.id }).from(users).where(emailIs(input.email));
  if (!found) throw new Error("an email in use has no user");
  await lockUser(tx, found.id);
  return found.id;
}

function duplicateText({ name, disabledAt, invited }: MemberDto): string {
  if (disabledAt) return `${name} is a member whose access is disabled. Enable it instead.`;
  return invited
    ? `${name} is already invited. Resend the invitation instead.`
    : `${name} is already a member.`;
}
