import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { OutboxKind } from "@/db/enums";
import { offers } from "@/db/schema";
import { systemActor } from "@/lib/auth/actor";
import { recordEvents } from "@/lib/events/record-events";

interface Message {
  accountId: number | null;
  offerId: number | null;
  kind: OutboxKind;
}

/** Returns the candidate of a message about an offer; null for any other message. */
async function findOffer(tx: Transaction, { accountId, offerId }: Message) {
  if (accountId === null || offerId === null) return null;
  const [offer] = await tx
    .select({ candidateId: offers.candidateId })
    .from(offers)
    .where(and(eq(offers.accountId, accountId), eq(offers.id, offerId)));
  return offer ? { accountId, offerId, ...offer } : null;
}

/**
 * Records that an email about an offer couldn't be delivered, with the notifications of its members.
 * Records nothing about other emails.
 */
export async function recordUndeliverable(
  tx: Transaction,
  message: Message,
  { error, hasBounced }: { error: string; hasBounced: boolean },
): Promise<void> {
  const offer = await findOffer(tx, message);
  if (!offer) return;
  const { accountId, ...about } = offer;
  const data = { kind: message.kind, bounced: hasBounced, error };
  await recordEvents(tx, systemActor(accountId), [{ type: "offer.undeliverable", ...about, data }]);
}

/** Records that a candidate reported an email about an offer as spam, likewise. */
export async function recordComplaint(tx: Transaction, message: Message): Promise<void> {
  const offer = await findOffer(tx, message);
  if (!offer) return;
  const { accountId, ...about } = offer;
  const data = { kind: message.kind };
  await recordEvents(tx, systemActor(accountId), [{ type: "offer.complained", ...about, data }]);
}
