import { and, eq, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { events } from "@/db/schema";
import { type LinkVisit, originOfVisit } from "@/lib/auth/link-visit";
import { recordEvents } from "@/lib/events/record-events";
import { isPastDeadline } from "@/lib/format/calendar";
import { lockLinkedOffer } from "./lock-linked-offer";
import type { OfferWithParties } from "./lock-offers";

/** Questions that a candidate can ask about an offer within 24 hours. */
const maxQuestions = 5;

/**
 * Outcome of a question: `recorded`; `answered` if the offer was; `late` past its deadline;
 * `too_many` for one more than a day allows; `closed` if the link is closed. Only `recorded` writes.
 */
export type QuestionOutcome = "recorded" | "answered" | "late" | "too_many" | "closed";

/** Records a candidate's question about the current version, and notifies members of it. */
export async function recordQuestion(visit: LinkVisit, question: string): Promise<QuestionOutcome> {
  return inTransaction(async (tx) => {
    const found = await lockLinkedOffer(tx, visit);
    if (!found) return "closed";
    const { actor, offer } = found;
    if (offer.status === "accepted" || offer.status === "declined") return "answered";
    if (isPastDeadline(offer.expiryDate, offer.account.timeZone, new Date())) return "late";
    if ((await countQuestions(tx, offer)) >= maxQuestions) return "too_many";
    const { candidateId, id, version } = offer;
    await recordEvents(tx, actor, [
      {
        ...{ type: "offer.asked", candidateId, offerId: id },
        data: { version, question, ...originOfVisit(visit) },
      },
    ]);
    return "recorded";
  });
}

async function countQuestions(tx: Transaction, offer: OfferWithParties): Promise<number> {
  return tx.$count(
    events,
    and(
      eq(events.accountId, offer.accountId),
      eq(events.offerId, offer.id),
      eq(events.type, "offer.asked"),
      sql`${events.createdAt} > now() - interval '1 day'`,
    ),
  );
}
