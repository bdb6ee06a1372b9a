import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { offers } from "@/db/schema";
import { systemActor } from "@/lib/auth/actor";
import { recordEvents } from "@/lib/events/record-events";

/** Records that an email about an offer couldn't be delivered, with the notifications of its members. */
export async function recordUndeliverable(
  tx: Transaction,
  letter: { accountId: number; offerId: number; error: string },
): Promise<void> {
  const { accountId, offerId, error } = letter;
  const [offer] = await tx
    .select({ candidateId: offers.candidateId })
    .from(offers)
    .where(and(eq(offers.accountId, accountId), eq(offers.id, offerId)));
  if (!offer) return;
  await recordEvents(tx, systemActor(accountId), [
    { type: "offer.undeliverable", candidateId: offer.candidateId, offerId, data: { error } },
  ]);
}
