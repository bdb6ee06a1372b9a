import { and, asc, eq } from "drizzle-orm";
import { database } from "@/db/client";
import type { OutboxKind } from "@/db/enums";
import { outboxMessages } from "@/db/schema";

/** What the Message-ID of an email is made of. */
export interface Identified {
  id: number;
  createdAt: Date;
}

/** Emails that belong to their offer's letter. */
const following: readonly OutboxKind[] = ["question_answer", "offer_reminder", "offer_extension"];

/** Returns the letter that an email belongs to in a mail program; null for a letter and others. */
export async function findThread(message: {
  accountId: number | null;
  offerId: number | null;
  kind: OutboxKind;
}): Promise<Identified | null> {
  const { accountId, offerId, kind } = message;
  if (!following.includes(kind) || accountId === null || offerId === null) return null;
  const [letter] = await database()
    .select({ id: outboxMessages.id, createdAt: outboxMessages.createdAt })
    .from(outboxMessages)
    .where(
      and(
        eq(outboxMessages.accountId, accountId),
        eq(outboxMessages.offerId, offerId),
        eq(outboxMessages.kind, "offer_letter"),
      ),
    )
    .orderBy(asc(outboxMessages.id))
    .limit(1);
  return letter ?? null;
}
