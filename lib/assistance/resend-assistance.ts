import { and, eq } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { assistanceRecipients, candidates, outboxMessages } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { badRequest, notFound } from "@/lib/errors";
import { candidateColumns } from "@/lib/offers/lock-offers";
import { refuseBlocked } from "@/lib/outbox/find-blocked";
import { sameAccount } from "@/lib/same-account";
import { findNotifiedOffers } from "./find-notified-offers";
import { mailRecipients } from "./mail-recipients";

/**
 * Queues another email to a recipient who hasn't answered, replacing one still waiting. Throws
 * `not_found`, and `bad_request` if there is an answer, no address, a blocked one, an opt-out, or the deadline has
 * passed.
 */
export async function resendAssistance(
  actor: Actor,
  recipientId: number,
): Promise<{ recipientId: number; recipient: string }> {
  requirePermission(actor, "assistance.write");
  const { accountId } = actor;
  return inTransaction(async (tx) => {
    const { status, optedOutAt, assistanceOfferId, ...addressee } = await lockOrThrow(
      tx,
      accountId,
      recipientId,
    );
    const offer = (await findNotifiedOffers(tx, accountId, [assistanceOfferId])).get(
      assistanceOfferId,
    );
    if (!offer) throw notFound("Offer to assist");
    if (status === "accepted" || status === "declined") {
      throw badRequest("The candidate has already answered");
    }
    if (offer.isOver || status === "expired") throw badRequest("The response deadline has passed");
    if (optedOutAt) throw badRequest("The candidate opted out of offers to assist");
    if (!addressee.candidate.email) throw badRequest("The candidate has no email address");
    await refuseBlocked(tx, accountId, addressee.candidate.email);
    await tx
      .update(outboxMessages)
      .set({ status: "cancelled" })
      .where(
        and(
          eq(outboxMessages.accountId, accountId),
          eq(outboxMessages.recipientId, recipientId),
          eq(outboxMessages.status, "queued"),
        ),
      );
    await mailRecipients(tx, accountId, [{ ...addressee, offer }]);
    await recordAudit(tx, actor, [
      {
        action: "assistance.resent",
        subjectType: "assistance_recipient",
        subjectId: recipientId,
        data: {},
      },
    ]);
    return { recipientId, recipient: addressee.candidate.email };
  });
}

async function lockOrThrow(tx: Transaction, accountId: number, id: number) {
  const [row] = await tx
    .select({
      id: assistanceRecipients.id,
      assistanceOfferId: assistanceRecipients.assistanceOfferId,
      status: assistanceRecipients.status,
      couponCode: assistanceRecipients.couponCode,
      optedOutAt: candidates.optedOutAt,
      candidate: candidateColumns,
    })
    .from(assistanceRecipients)
    .innerJoin(candidates, sameAccount(candidates.id, assistanceRecipients.candidateId))
    .where(and(eq(assistanceRecipients.accountId, accountId), eq(assistanceRecipients.id, id)))
    .for("update", { of: assistanceRecipients });
  if (!row) throw notFound("Recipient");
  return row;
}
