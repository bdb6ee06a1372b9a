import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { sittingAnswers, sittings } from "@/db/schema";
import { maxPoints, questionsOf } from "@/lib/assessments/rules";
import { systemActor } from "@/lib/auth/actor";
import { recordEvents } from "@/lib/events/record-events";
import { type LockedSitting, lockSitting } from "./lock-linked-sitting";
import { reportStatus } from "./report-status";
import { gradeOf, percentileOf, percentOf, pointsOf, ragOf, resultOf, sumOf } from "./rules";

/**
 * Completes a finished sitting, once, if every text answer has points, with its scores, and reports
 * it to the inviter. Returns whether this call completed it. Call it in the transaction that marks;
 * it locks the sitting.
 */
export async function completeIfMarked(
  tx: Transaction,
  accountId: number,
  sittingId: number,
): Promise<boolean> {
  const sitting = await lockSitting(tx, accountId, sittingId);
  return sitting?.status === "Finished" && scoreSitting(tx, sitting);
}

/**
 * Gives every answer of a locked, finished sitting the points of its question's rule, and completes
 * the sitting unless a text has to be marked.
 */
export async function scoreSitting(tx: Transaction, sitting: LockedSitting): Promise<boolean> {
  const points = await markByRule(tx, sitting);
  if (points.includes(null)) return false;
  return complete(tx, sitting, sumOf(points));
}

/** Returns the known points of every question, and saves those that rules decide. */
async function markByRule(
  tx: Transaction,
  { accountId, id: sittingId, attempt, content }: LockedSitting,
): Promise<(number | null)[]> {
  const ofAttempt = and(
    eq(sittingAnswers.accountId, accountId),
    eq(sittingAnswers.sittingId, sittingId),
    eq(sittingAnswers.attempt, attempt),
  );
  const rows = await tx.select().from(sittingAnswers).where(ofAttempt);
  const answers = new Map(rows.map((row) => [row.questionId, row]));
  const byRule: Record<string, number> = {};
  const points = questionsOf(content).map((question) => {
    const answer = answers.get(question.id);
    const ruled = pointsOf(question, answer?.value ?? null);
    if (answer && ruled !== null && answer.points !== ruled) byRule[question.id] = ruled;
    return ruled ?? answer?.points ?? null;
  });
  if (Object.keys(byRule).length > 0) {
    const ruled = sql`${JSON.stringify(byRule)}::jsonb`;
    await tx
      .update(sittingAnswers)
      .set({ points: sql`(${ruled} ->> ${sittingAnswers.questionId})::numeric` })
      .where(and(ofAttempt, sql`${ruled} ? ${sittingAnswers.questionId}`));
  }
  return points;
}

async function complete(tx: Transaction, sitting: LockedSitting, raw: number): Promise<boolean> {
  const { id: sittingId, accountId, assessmentId, candidateId, attempt, content } = sitting;
  const max = sumOf([maxPoints(content)]);
  const percent = percentOf(raw, max);
  const others = await rank(tx, accountId, assessmentId, sittingId, percent);
  const scores = {
    rawScore: raw,
    maxScore: max,
    percent,
    percentile: percentileOf(others.notBetter + 1, others.all + 1),
    grade: gradeOf(percent),
    rag: ragOf(percent, content.passPercent),
    result: resultOf(percent, content.passPercent),
  };
  const completed = await tx
    .update(sittings)
    .set({
      ...scores,
      status: "Completed",
      completedAt: sql`now()`,
      updatedAt: sql`now()`,
      revision: sql`${sittings.revision} + 1`,
    })
    .where(and(eq(sittings.id, sittingId), eq(sittings.status, "Finished")))
    .returning({ id: sittings.id });
  if (completed.length === 0) return false;
  const data = { attempt, ...scores };
  const type = "assessment.completed";
  await recordEvents(tx, systemActor(accountId), [{ type, sittingId, candidateId, data }]);
  await reportStatus(tx, sitting);
  return true;
}

/** Counts the other completed sittings of the assessment, and those that aren't better. */
async function rank(
  tx: Transaction,
  accountId: number,
  assessmentId: number,
  sittingId: number,
  percent: number,
): Promise<{ all: number; notBetter: number }> {
  const [counted] = await tx
    .select({
      all: sql<number>`count(*)::int`,
      notBetter: sql<number>`(count(*) filter (where ${sittings.percent} <= ${percent}))::int`,
    })
    .from(sittings)
    .where(
      and(
        eq(sittings.accountId, accountId),
        eq(sittings.assessmentId, assessmentId),
        eq(sittings.status, "Completed"),
        sql`${sittings.id} <> ${sittingId}`,
      ),
    );
  return counted ?? { all: 0, notBetter: 0 };
}
