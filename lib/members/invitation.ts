import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { accounts, users } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { additionMail, invitationMail } from "@/lib/auth/mail-texts";
import { issueUserToken } from "@/lib/auth/user-tokens";
import { env } from "@/lib/env";
import { enqueueMessages } from "@/lib/outbox/enqueue-messages";

/**
 * Mails a member the way in: a single-use link to choose a password, or, where they have one
 * already, that this account has added them.
 */
export async function mailInvitation(tx: Transaction, actor: Actor, userId: number): Promise<void> {
  const { accountId } = actor;
  const [row] = await tx
    .select({
      name: users.name,
      email: users.email,
      passwordHash: users.passwordHash,
      account: accounts.name,
    })
    .from(users)
    .innerJoin(accounts, eq(accounts.id, accountId))
    .where(eq(users.id, userId));
  if (!row) throw new Error("an invited user vanished");
  const words = { name: row.name, inviter: actor.name, account: row.account };
  const mail = row.passwordHash
    ? additionMail({ ...words, url: `${env.APP_URL}/sign-in` })
    : invitationMail({
        ...words,
        url: await issueUserToken(tx, "invitation", { accountId, userId }),
      });
  await enqueueMessages(tx, accountId, [
    { kind: "member_invitation", recipient: row.email, ...mail },
  ]);
}
