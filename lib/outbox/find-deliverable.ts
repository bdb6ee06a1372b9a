import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import type { OfferStatus, OutboxStatus } from "@/db/enums";
import { accounts, offers, outboxMessages, users } from "@/db/schema";

/** A message as the worker needs it, with what decides whether and how it leaves. */
export interface Deliverable {
  id: number;
  status: OutboxStatus;
  recipient: string;
  subject: string;
  html: string;
  createdAt: Date;
  locale: string;
  offerStatus: OfferStatus | null;
  /** Whom an answer to the mail reaches: the offer's owner. */
  replyName: string | null;
  replyAddress: string | null;
}

/** The message as it is now; undefined once it is gone with its offer. */
export async function findDeliverable(id: number): Promise<Deliverable | undefined> {
  const [message] = await database()
    .select({
      id: outboxMessages.id,
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
  return message;
}
