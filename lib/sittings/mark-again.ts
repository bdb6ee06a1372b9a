import { and, eq, inArray, sql } from "drizzle-orm";
import type { Task } from "graphile-worker";
import { z } from "zod";
import { inTransaction, type Transaction } from "@/db/client";
import { assessments, events, sittingAnswers, sittings } from "@/db/schema";
import { questionsOf } from "@/lib/assessments/rules";
import { recordAudit } from "@/lib/audit/record-audit";
import { systemActor } from "@/lib/auth/actor";
import { recordEvents } from "@/lib/events/record-events";
import { announce } from "@/lib/live/announce";
import { sameAccount } from "@/lib/same-account";
import { type LockedSitting, lockSitting } from "./lock-linked-sitting";
import { misreadPoints, noScores, pointsOf } from "./rules";
import { scoreSitting } from "./score-sitting";

/** Names the worker's task, which a migration queues for each sitting that may need it. */
export const markAgainTask = "mark-again";

const Payload = z.object({ accountId: z.number().int(), sittingId: z.number().int() });

/**
 * Marks answers again that were misread as JSON and scored wrongly; points given by a person stay.
 * Reopens a scored sitting as Finished, keeping its scores on the timeline, and reports it to the
 * inviter once it is scored again: immediately, or when the last text is marked.
 */
export const markAgain: Task = async (payload) => {
  const { accountId, sittingId } = Payload.parse(payload);
  await inTransaction(async (tx) => {
    const sitting = await lockSitting(tx, accountId, sittingId);
    if (sitting?.status !== "Finished" && sitting?.status !== "Completed") return;
    const misread = await findMisread(tx, sitting);
    if (misread.length === 0) return;
    await forgetPoints(tx, sitting, misread);
    if (sitting.status === "Completed") await reopen(tx, sitting, misread);
    else announce(accountId, [{ type: "sitting", id: sittingId }]);
    await scoreSitting(tx, sitting);
  });
};

/** Finds the questions whose answers have the points of their misread values. */
async function findMisread(tx: Transaction, sitting: LockedSitting): Promise<string[]> {
  const rows = await tx.select().from(sittingAnswers).where(ofAttempt(sitting));
  const answers = new Map(rows.map((row) => [row.questionId, row]));
  const byHand = await findMarkedByHand(tx, sitting);
  return questionsOf(sitting.content)
    .filter((question) => {
      const answer = answers.get(question.id);
      if (!answer || byHand.has(question.id)) return false;
      const misread = misreadPoints(question, answer.value);
      return misread !== pointsOf(question, answer.value) && misread === answer.points;
    })
    .map(({ id }) => id);
}

async function findMarkedByHand(
  tx: Transaction,
  { accountId, id, attempt }: LockedSitting,
): Promise<Set<string>> {
  const rows = await tx
    .select({ questionId: sql<string>`${events.data} ->> 'questionId'` })
    .from(events)
    .where(
      and(
        eq(events.accountId, accountId),
        eq(events.sittingId, id),
        eq(events.type, "assessment.marked"),
        sql`${events.data} -> 'attempt' = to_jsonb(${attempt}::int)`,
      ),
    );
  return new Set(rows.map(({ questionId }) => questionId));
}

async function forgetPoints(
  tx: Transaction,
  sitting: LockedSitting,
  questionIds: string[],
): Promise<void> {
  await tx
    .update(sittingAnswers)
    .set({ points: null })
    .where(and(ofAttempt(sitting), inArray(sittingAnswers.questionId, questionIds)));
  await tx
    .update(sittings)
    .set({ revision: sql`${sittings.revision} + 1`, updatedAt: sql`now()` })
    .where(ofSitting(sitting));
}

async function reopen(
  tx: Transaction,
  sitting: LockedSitting,
  questionIds: string[],
): Promise<void> {
  const { id, accountId, attempt, status, candidateId } = sitting;
  const type = "assessment.reopened";
  const actor = systemActor(accountId);
  const { assessmentName, ...before } = await findScores(tx, sitting);
  await tx
    .update(sittings)
    .set({ ...noScores, status: "Finished", completedAt: null })
    .where(ofSitting(sitting));
  const data = { assessmentName, attempt, status, ...before, questionIds };
  await recordEvents(tx, actor, [{ type, candidateId, sittingId: id, data }]);
  await recordAudit(tx, actor, [{ action: type, subjectType: "sitting", subjectId: id, data }]);
}

async function findScores(tx: Transaction, sitting: LockedSitting) {
  const [found] = await tx
    .select({
      assessmentName: assessments.name,
      completedAt: sittings.completedAt,
      rawScore: sittings.rawScore,
      maxScore: sittings.maxScore,
      percent: sittings.percent,
      percentile: sittings.percentile,
      grade: sittings.grade,
      rag: sittings.rag,
      result: sittings.result,
    })
    .from(sittings)
    .innerJoin(assessments, sameAccount(assessments.id, sittings.assessmentId))
    .where(ofSitting(sitting));
  if (!found) throw new Error("a locked sitting vanished");
  return found;
}

const ofSitting = ({ accountId, id }: LockedSitting) =>
  and(eq(sittings.accountId, accountId), eq(sittings.id, id));

const ofAttempt = ({ accountId, id, attempt }: LockedSitting) =>
  and(
    eq(sittingAnswers.accountId, accountId),
    eq(sittingAnswers.sittingId, id),
    eq(sittingAnswers.attempt, attempt),
  );
