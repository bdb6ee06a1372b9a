import { and, eq, isNotNull } from "drizzle-orm";
import { database, inTransaction, type Queryable } from "@/db/client";
import type { NotificationKind } from "@/db/enums";
import { accounts, outboxMessages } from "@/db/schema";
import { findChoices, saveChoices } from "./update-settings";

/** What a member stops by the link of an email. */
export interface Unsubscribing {
  accountName: string;
  /** The kind of the email; null for a daily one, which stops all. */
  topic: NotificationKind | null;
}

async function findEmail(at: Queryable, messageId: number) {
  const [found] = await at
    .select({
      accountId: accounts.id,
      accountName: accounts.name,
      userId: outboxMessages.memberId,
      topic: outboxMessages.topic,
    })
    .from(outboxMessages)
    .innerJoin(accounts, eq(accounts.id, outboxMessages.accountId))
    .where(and(eq(outboxMessages.id, messageId), isNotNull(outboxMessages.memberId)));
  if (!found || found.userId === null) return null;
  const { topic, userId, ...account } = found;
  return { ...account, userId, topic: topic as NotificationKind | null };
}

/** Returns what the link of a notification's email would stop; null if the email is gone. */
export const findUnsubscribing = (messageId: number): Promise<Unsubscribing | null> =>
  findEmail(database(), messageId);

/**
 * Stops a member's emails of the kind that an email was about, or all of them for a daily one. The
 * inbox stays as it is. Repeating it changes nothing. Returns null if the email is gone.
 */
export async function optOutOfEmails(messageId: number): Promise<Unsubscribing | null> {
  return inTransaction(async (tx) => {
    const found = await findEmail(tx, messageId);
    if (!found) return null;
    const { accountId, userId, topic } = found;
    const choices = await findChoices(tx, { accountId, userId });
    const emailed = topic === null ? [] : choices.emailed.filter((kind) => kind !== topic);
    await saveChoices(tx, { accountId, userId }, { ...choices, emailed });
    return found;
  });
}
