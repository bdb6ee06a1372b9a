import { and, eq, isNull, sql } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { offerQuestions } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { AppError, badRequest, notFound } from "@/lib/errors";
import { recordEvents } from "@/lib/events/record-events";
import { questionColumns, toQuestion } from "./list-questions";
import { lockOfferOrThrow } from "./lock-offers";
import type { AnswerQuestionInput, OfferQuestion } from "./schema";
import { sendAnswer } from "./send-answer";

/** The question of an offer that is answered. */
export interface QuestionReference {
  id: number;
  offerQuestionId: number;
}

/**
 * Answers a candidate's question: on their page, and by email if they have an address. Throws
 * `not_found`, `bad_request` once the offer is withdrawn, and `conflict` if the question has an
 * answer.
 */
export async function answerQuestion(
  actor: Actor,
  { id, offerQuestionId }: QuestionReference,
  { answer }: AnswerQuestionInput,
): Promise<OfferQuestion> {
  requirePermission(actor, "offers.transition");
  return inTransaction(async (tx) => {
    const offer = await lockOfferOrThrow(tx, actor.accountId, id);
    const own = and(
      eq(offerQuestions.accountId, actor.accountId),
      eq(offerQuestions.offerId, id),
      eq(offerQuestions.id, offerQuestionId),
    );
    const [asked] = await tx
      .select({ answeredBy: offerQuestions.answeredBy })
      .from(offerQuestions)
      .where(own);
    if (!asked) throw notFound("Question");
    const { answeredBy } = asked;
    if (answeredBy !== null) {
      throw new AppError("conflict", `The question was already answered by ${answeredBy}`);
    }
    if (offer.status === "withdrawn") {
      throw badRequest("The offer was withdrawn, so its questions can't be answered here");
    }
    const [answered] = await tx
      .update(offerQuestions)
      .set({
        ...{ answer, answeredAt: sql`now()` },
        ...{ answeredByKind: actor.kind, answeredBy: actor.name },
      })
      .where(and(own, isNull(offerQuestions.answeredAt)))
      .returning(questionColumns);
    if (!answered) throw new Error("a locked question vanished");
    const { question, version } = answered;
    await sendAnswer(tx, offer, { question, answer, author: actor });
    const data = { version, questionId: offerQuestionId };
    await recordEvents(tx, actor, [
      {
        ...{ type: "offer.question_answered", candidateId: offer.candidateId, offerId: id },
        data: { ...data, question, answer },
      },
    ]);
    await recordAudit(tx, actor, [
      { action: "offer.question_answered", subjectType: "offer", subjectId: id, data },
    ]);
    return toQuestion(answered);
  });
}
