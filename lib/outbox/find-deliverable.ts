import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import type { OutboxStatus } from "@/db/enums";
import { accounts, offers, outboxMessages, users } from "@/db/schema";
import { findAssistanceOccasion, type Occasion } from "./find-assistance-occasion";
import { isInvitationOff } from "./is-invitation-off";

/** A message as the worker needs it. */
export interface Deliverable extends Occasion {
  id: number;
  status: OutboxStatus;
  recipient: string;
  subject: string;
  html: string;
  createdAt: Date;
  locale: string;
}

/** The message as it is now; undefined once it is gone with its offer. */
export async function findDeliverable(id: number): Promise<Deliverable | undefined> {
  const [found] = await database()
    .select({
      id: outboxMessages.id,
      accountId: outboxMessages.accountId,
      recipientId: outboxMessages.recipientId,
      sessionId: outboxMessages.sessionId,
      status: outboxMessages.status,
      recipient: outboxMessages.recipient,
      subject: outboxMessages.subject,
      html: outboxMessages.html,
      createdAt: outboxMessages.createdAt,
      locale: accounts.locale,
      offerStatus: offers.status,
      replyName: users.name,
      replyAddress: users.email,
    })
    .from(outboxMessages)
    .innerJoin(accounts, eq(accounts.id, outboxMessages.accountId))
    .leftJoin(
      offers,
      and(eq(offers.accountId, outboxMessages.accountId), eq(offers.id, outboxMessages.offerId)),
    )
    .leftJoin(users, eq(users.id, offers.createdBy))
    .where(eq(outboxMessages.id, id));
  if (!found) return undefined;
  const { accountId, recipientId, sessionId, offerStatus, ...message } = found;
  const isOff =
    sessionId === null
      ? offerStatus === "withdrawn"
      : await isInvitationOff(database(), { accountId, sessionId, createdAt: message.createdAt });
  if (recipientId === null) return { ...message, isOff, unsubscribeUrl: null };
  return { ...message, ...(await findAssistanceOccasion(accountId, recipientId)) };
}
