import { and, eq, sql } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { sittingAnswers, sittings } from "@/db/schema";
import { questionsOf } from "@/lib/assessments/rules";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { AppError, badRequest, notFound } from "@/lib/errors";
import { recordEvents } from "@/lib/events/record-events";
import { getSittingOrThrow } from "./get-sitting";
import { markRefusal } from "./lifecycle";
import { lockSitting } from "./lock-linked-sitting";
import { pointsOf } from "./rules";
import type { SittingDetail } from "./schema";
import { completeIfMarked } from "./score-sitting";

/**
 * Gives a text answer of a finished sitting its points; the last one completes it with its scores.
 * Points can be changed until then. Throws `not_found`, `invalid` for more points than the question
 * has, and `bad_request` if there is nothing to mark.
 */
export async function markAnswer(
  actor: Actor,
  id: number,
  questionId: string,
  points: number,
): Promise<SittingDetail> {
  requirePermission(actor, "assessments.write");
  const { accountId } = actor;
  return inTransaction(async (tx) => {
    const sitting = await lockSitting(tx, accountId, id);
    if (!sitting) throw notFound("Sitting");
    const question = questionsOf(sitting.content).find((each) => each.id === questionId);
    if (!question) throw notFound("Question");
    const refusal = markRefusal(sitting.status);
    if (refusal) throw badRequest(refusal);
    if (points > question.points) {
      const details = { points: [`Must be at most ${question.points}`] };
      throw new AppError("invalid", "Validation failed", { details });
    }
    const { attempt, candidateId } = sitting;
    const ofQuestion = and(
      eq(sittingAnswers.accountId, accountId),
      eq(sittingAnswers.sittingId, id),
      eq(sittingAnswers.attempt, attempt),
      eq(sittingAnswers.questionId, questionId),
    );
    const [answer] = await tx.select().from(sittingAnswers).where(ofQuestion);
    if (pointsOf(question, answer?.value ?? null) !== null) {
      throw badRequest("This answer is scored automatically");
    }
    await tx.update(sittingAnswers).set({ points }).where(ofQuestion);
    await tx
      .update(sittings)
      .set({ revision: sql`${sittings.revision} + 1`, updatedAt: sql`now()` })
      .where(and(eq(sittings.accountId, accountId), eq(sittings.id, id)));
    const type = "assessment.marked";
    const data = { attempt, questionId, points };
    await recordEvents(tx, actor, [{ type, sittingId: id, candidateId, data }]);
    await recordAudit(tx, actor, [{ action: type, subjectType: "sitting", subjectId: id, data }]);
    await completeIfMarked(tx, accountId, id);
    return getSittingOrThrow(actor, id, tx);
  });
}
