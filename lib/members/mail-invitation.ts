import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { accounts, memberships, users } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { isOnlyMembership } from "@/lib/auth/find-member-invitation";
import { closeUserTokens, issueUserToken } from "@/lib/auth/user-tokens";
import { invitationMail } from "@/lib/identity/compose-mail";
import { enqueueMessages } from "@/lib/outbox/enqueue-messages";
import { memberName } from "./queries";

/**
 * Emails an invitation link to a locked person; their previous link stops working. If they have a
 * password, or another membership or invitation, the link is private: nobody in the account can see
 * it.
 */
export async function mailInvitation(tx: Transaction, actor: Actor, userId: number): Promise<void> {
  const { accountId } = actor;
  const [invited] = await tx
    .select({
      name: memberName,
      email: users.email,
      account: accounts.name,
      isPrivate: sql<boolean>`${users.passwordHash} is not null or not ${isOnlyMembership}`,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(and(eq(memberships.accountId, accountId), eq(memberships.userId, userId)));
  if (!invited) throw new Error("an invited member vanished");
  const { name, email, account, isPrivate } = invited;
  await closeUserTokens(tx, { kind: "invitation", userId, accountId });
  const userTokenId = await issueUserToken(tx, {
    kind: "invitation",
    userId,
    accountId,
    isPrivate,
  });
  const mail = invitationMail({ name, account, inviter: actor.name });
  await enqueueMessages(tx, accountId, [
    { kind: "member_invitation", recipient: email, userTokenId, ...mail },
  ]);
}
