import { and, count, eq, isNull, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { offerQuestions } from "@/db/schema";
import { type LinkVisit, originOfVisit } from "@/lib/auth/link-visit";
import { recordEvents } from "@/lib/events/record-events";
import { isPastDeadline } from "@/lib/format/calendar";
import { lockLinkedOffer } from "./lock-linked-offer";
import type { OfferWithParties } from "./lock-offers";
import { maxQuestions, maxQuestionsADay } from "./rules";

/** A question as its form sent it. */
export interface AskedQuestion {
  question: string;
  /** The version that the candidate saw; 0 if the form doesn't say. */
  version: number;
}

/**
 * Outcome of a question: `recorded`, also if the same question already waits for its answer;
 * `answered` if the offer was; `late` past its deadline; `too_many` for one more than a day or an
 * offer allows; `closed` if the link is closed. Only `recorded` writes.
 */
export type QuestionOutcome = "recorded" | "answered" | "late" | "too_many" | "closed";

/** Records a candidate's question about the version they saw, and notifies members of it. */
export async function recordQuestion(
  visit: LinkVisit,
  { question, version: seen }: AskedQuestion,
): Promise<QuestionOutcome> {
  return inTransaction(async (tx) => {
    const found = await lockLinkedOffer(tx, visit);
    if (!found) return "closed";
    const { actor, offer } = found;
    if (offer.status === "accepted" || offer.status === "declined") return "answered";
    if (isPastDeadline(offer.expiryDate, offer.account.timeZone, new Date())) return "late";
    const earlier = await countQuestions(tx, offer, question);
    if (earlier.same > 0) return "recorded";
    if (earlier.today >= maxQuestionsADay || earlier.all >= maxQuestions) return "too_many";
    const { accountId, candidateId, id: offerId } = offer;
    const version = seen >= 1 && seen <= offer.version ? seen : offer.version;
    const [added] = await tx
      .insert(offerQuestions)
      .values({ accountId, offerId, version, question })
      .returning({ questionId: offerQuestions.id });
    await recordEvents(tx, actor, [
      {
        ...{ type: "offer.asked", candidateId, offerId },
        data: { version, ...added, question, ...originOfVisit(visit) },
      },
    ]);
    return "recorded";
  });
}

/** Counts an offer's questions: all, those of a day, and open ones with the same text. */
async function countQuestions(tx: Transaction, offer: OfferWithParties, question: string) {
  const { askedAt, answeredAt } = offerQuestions;
  const isSame = and(isNull(answeredAt), eq(offerQuestions.question, question));
  const [counts] = await tx
    .select({
      all: count(),
      today: sql<number>`count(*) filter (where ${askedAt} > now() - interval '1 day')::int`,
      same: sql<number>`count(*) filter (where ${isSame})::int`,
    })
    .from(offerQuestions)
    .where(
      and(eq(offerQuestions.accountId, offer.accountId), eq(offerQuestions.offerId, offer.id)),
    );
  return counts ?? { all: 0, today: 0, same: 0 };
}
