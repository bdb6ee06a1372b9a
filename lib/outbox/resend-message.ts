import { and, eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { offers, outboxMessages } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { badRequest, notFound } from "@/lib/errors";
import { enqueueDelivery } from "./enqueue-messages";
import type { MessageRow } from "./schema";
import { messageColumns, toMessageRow } from "./serialize";

/**
 * Puts a message on the queue once more, as it was written. One that still waits is tried at
 * once. Throws `not_found`, and `bad_request` for the letter of a withdrawn offer.
 */
export async function resendMessage(actor: Actor, id: number): Promise<MessageRow> {
  requirePermission(actor, "outbox.write");
  return inTransaction(async (tx) => {
    const own = and(eq(outboxMessages.accountId, actor.accountId), eq(outboxMessages.id, id));
    const [found] = await tx
      .select({ offerId: outboxMessages.offerId })
      .from(outboxMessages)
      .where(own)
      .for("update");
    if (!found) throw notFound("Message");
    if (found.offerId !== null) {
      const [offer] = await tx
        .select({ status: offers.status })
        .from(offers)
        .where(and(eq(offers.accountId, actor.accountId), eq(offers.id, found.offerId)));
      if (offer?.status === "withdrawn")
        throw badRequest("Cannot send a letter of a withdrawn offer");
    }
    const [row] = await tx
      .update(outboxMessages)
      .set({ status: "queued", attempts: 0, lastError: null, sentAt: null })
      .where(own)
      .returning(messageColumns);
    if (!row) throw notFound("Message");
    await enqueueDelivery(tx, [id], Date.now());
    await recordAudit(tx, actor, [
      { action: "message.resent", subjectType: "message", subjectId: id, data: { kind: row.kind } },
    ]);
    return toMessageRow(row);
  });
}
