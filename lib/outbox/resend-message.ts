import { and, eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { outboxMessages } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { badRequest, notFound } from "@/lib/errors";
import { enqueueDelivery } from "./enqueue-messages";
import { isBlocked } from "./find-blocked";
import { findResendRefusal } from "./find-resend-refusal";
import type { MessageRow } from "./schema";
import { messageColumns, toMessageRow } from "./serialize";

/**
 * Queues a message again, unchanged; a queued one is tried immediately. Throws `not_found`, and
 * `bad_request` for the letter of a withdrawn offer, an offer to assist to a candidate who opted
 * out, an email to a blocked address, an invitation whose sitting is over or reset, and a member invitation whose link no longer
 * works.
 */
export async function resendMessage(actor: Actor, id: number): Promise<MessageRow> {
  requirePermission(actor, "outbox.write");
  return inTransaction(async (tx) => {
    const own = and(eq(outboxMessages.accountId, actor.accountId), eq(outboxMessages.id, id));
    const [found] = await tx
      .select({
        id: outboxMessages.id,
        accountId: outboxMessages.accountId,
        offerId: outboxMessages.offerId,
        recipientId: outboxMessages.recipientId,
        sittingId: outboxMessages.sittingId,
        kind: outboxMessages.kind,
        isBlocked: isBlocked(),
        userTokenId: outboxMessages.userTokenId,
        createdAt: outboxMessages.createdAt,
      })
      .from(outboxMessages)
      .where(own)
      .for("update");
    if (!found) throw notFound("Message");
    const refusal = await findResendRefusal(tx, actor.accountId, found);
    if (refusal) throw badRequest(refusal);
    const [row] = await tx
      .update(outboxMessages)
      .set({
        status: "queued",
        attempts: 0,
        lastError: null,
        sentAt: null,
        bouncedAt: null,
        complainedAt: null,
      })
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
