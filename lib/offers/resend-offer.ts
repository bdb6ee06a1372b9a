import { and, eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { outboxMessages } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { badRequest } from "@/lib/errors";
import { recordEvents } from "@/lib/events/record-events";
import { isPastDeadline } from "@/lib/format/calendar";
import { refuseBlocked } from "@/lib/outbox/find-blocked";
import { deadlineRefusal } from "./check-sending";
import { lockOfferOrThrow, type OfferWithParties } from "./lock-offers";
import { sendLetters } from "./send-letters";

/**
 * Queues the letter of the offer's current version again, replacing a queued one. Throws
 * `not_found`, and `bad_request` unless the offer is sent or pending, can still be answered, and the
 * candidate has an email address that isn't blocked.
 */
export async function resendOffer(
  actor: Actor,
  id: number,
): Promise<{ id: number; recipient: string }> {
  requirePermission(actor, "offers.transition");
  return inTransaction(async (tx) => {
    const offer = await lockOfferOrThrow(tx, actor.accountId, id);
    const refusal = resendRefusal(offer);
    if (refusal) throw badRequest(refusal);
    await refuseBlocked(tx, actor.accountId, offer.candidate.email ?? "");
    await tx
      .update(outboxMessages)
      .set({ status: "cancelled" })
      .where(
        and(
          eq(outboxMessages.accountId, actor.accountId),
          eq(outboxMessages.offerId, id),
          eq(outboxMessages.kind, "offer_letter"),
          eq(outboxMessages.status, "queued"),
        ),
      );
    await sendLetters(tx, [offer]);
    const { candidateId, version } = offer;
    await recordEvents(tx, actor, [
      { type: "offer.resent", candidateId, offerId: id, data: { version } },
    ]);
    await recordAudit(tx, actor, [
      { action: "offer.resent", subjectType: "offer", subjectId: id, data: { version } },
    ]);
    return { id, recipient: offer.candidate.email ?? "" };
  });
}

function resendRefusal({
  status,
  candidate,
  expiryDate,
  account,
}: OfferWithParties): string | null {
  if (status !== "sent" && status !== "pending") {
    return `Cannot resend the letter of a ${status} offer`;
  }
  if (expiryDate !== null && isPastDeadline(expiryDate, account.timeZone, new Date())) {
    return deadlineRefusal(expiryDate, account.locale);
  }
  return candidate.email ? null : "The candidate has no email address. Copy the link instead";
}
