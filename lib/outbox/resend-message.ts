import { and, eq } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { assistanceRecipients, candidates, offers, outboxMessages } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { badRequest, notFound } from "@/lib/errors";
import { isInvitationOff } from "./check-invitation";
import { enqueueDelivery } from "./enqueue-messages";
import { findSecrets, holdsSignInLink } from "./find-secrets";
import type { MessageRow } from "./schema";
import { messageColumns, toMessageRow } from "./serialize";

/**
 * Queues a message again, unchanged; a queued one is tried immediately. Throws `not_found`, and
 * `bad_request` for the letter of a withdrawn offer, an offer to assist to a candidate who opted
 * out, an invitation whose sitting is over or reset, and a member invitation whose link no longer
 * works.
 */
export async function resendMessage(actor: Actor, id: number): Promise<MessageRow> {
  requirePermission(actor, "outbox.write");
  return inTransaction(async (tx) => {
    const own = and(eq(outboxMessages.accountId, actor.accountId), eq(outboxMessages.id, id));
    const [found] = await tx
      .select({
        accountId: outboxMessages.accountId,
        offerId: outboxMessages.offerId,
        recipientId: outboxMessages.recipientId,
        sittingId: outboxMessages.sittingId,
        kind: outboxMessages.kind,
        userTokenId: outboxMessages.userTokenId,
        createdAt: outboxMessages.createdAt,
      })
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
        throw badRequest("The offer was withdrawn, so its letter can't be sent");
    }
    if (found.recipientId !== null && (await wantsNoMore(tx, actor, found.recipientId)))
      throw badRequest("The candidate opted out of offers to assist");
    const { sittingId, createdAt } = found;
    const { accountId } = actor;
    if (sittingId !== null && (await isInvitationOff(tx, { accountId, sittingId, createdAt })))
      throw badRequest(
        "The sitting has ended or was reset, so this invitation can't be sent again",
      );
    if (holdsSignInLink(found.kind) && !(await findSecrets(tx, found)))
      throw badRequest(
        "This member invitation was accepted, or its link is no longer valid. Send a new one in Settings > Members",
      );
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

async function wantsNoMore(tx: Transaction, { accountId }: Actor, recipientId: number) {
  const [row] = await tx
    .select({ optedOutAt: candidates.optedOutAt })
    .from(assistanceRecipients)
    .innerJoin(
      candidates,
      and(eq(candidates.accountId, accountId), eq(candidates.id, assistanceRecipients.candidateId)),
    )
    .where(
      and(eq(assistanceRecipients.accountId, accountId), eq(assistanceRecipients.id, recipientId)),
    );
  return row?.optedOutAt != null;
}
