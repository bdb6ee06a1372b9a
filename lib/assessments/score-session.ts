import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessmentSessions, sessionAnswers } from "@/db/schema";
import { systemActor } from "@/lib/auth/actor";
import { recordEvents } from "@/lib/events/record-events";
import { type LockedSitting, lockSitting } from "./lock-linked-session";
import { reportStatus } from "./report-status";
import {
  gradeOf,
  maxPoints,
  percentileOf,
  percentOf,
  pointsOf,
  questionsOf,
  ragOf,
  resultOf,
  sumOf,
} from "./rules";

/**
 * Completes a finished session, once, where every text answer has its points by now, with its
 * scores; the inviter hears of it. Answers whether it is completed by this. Call it in the
 * transaction that marks; it locks the session.
 */
export async function completeIfMarked(
  tx: Transaction,
  accountId: number,
  sessionId: number,
): Promise<boolean> {
  const sitting = await lockSitting(tx, accountId, sessionId);
  return sitting?.status === "Finished" && scoreSession(tx, sitting);
}

/**
 * Gives every answer of a locked, finished session the points that its question's rule gives, and
 * completes the session unless a text waits for somebody to mark it.
 */
export async function scoreSession(tx: Transaction, sitting: LockedSitting): Promise<boolean> {
  const points = await markByRule(tx, sitting);
  if (points.includes(null)) return false;
  return complete(tx, sitting, sumOf(points));
}

/** The points of every question, as far as they are known; what rules can tell is written down. */
async function markByRule(
  tx: Transaction,
  { accountId, id: sessionId, attempt, content }: LockedSitting,
): Promise<(number | null)[]> {
  const ofAttempt = and(
    eq(sessionAnswers.accountId, accountId),
    eq(sessionAnswers.sessionId, sessionId),
    eq(sessionAnswers.attempt, attempt),
  );
  const rows = await tx.select().from(sessionAnswers).where(ofAttempt);
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
      .update(sessionAnswers)
      .set({ points: sql`(${ruled} ->> ${sessionAnswers.questionId})::numeric` })
      .where(and(ofAttempt, sql`${ruled} ? ${sessionAnswers.questionId}`));
  }
  return points;
}

async function complete(tx: Transaction, sitting: LockedSitting, raw: number): Promise<boolean> {
  const { id: sessionId, accountId, assessmentId, candidateId, attempt, content } = sitting;
  const max = sumOf([maxPoints(content)]);
  const percent = percentOf(raw, max);
  const others = await rank(tx, accountId, assessmentId, sessionId, percent);
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
    .update(assessmentSessions)
    .set({
      ...scores,
      status: "Completed",
      completedAt: sql`now()`,
      updatedAt: sql`now()`,
      revision: sql`${assessmentSessions.revision} + 1`,
    })
    .where(and(eq(assessmentSessions.id, sessionId), eq(assessmentSessions.status, "Finished")))
    .returning({ id: assessmentSessions.id });
  if (completed.length === 0) return false;
  const data = { attempt, ...scores };
  const type = "assessment.completed";
  await recordEvents(tx, systemActor(accountId), [{ type, sessionId, candidateId, data }]);
  await reportStatus(tx, sitting);
  return true;
}

/** How many other completed sittings of the assessment there are, and how many are not better. */
async function rank(
  tx: Transaction,
  accountId: number,
  assessmentId: number,
  sessionId: number,
  percent: number,
): Promise<{ all: number; notBetter: number }> {
  const [counted] = await tx
    .select({
      all: sql<number>`count(*)::int`,
      notBetter: sql<number>`(count(*) filter (where ${assessmentSessions.percent} <= ${percent}))::int`,
    })
    .from(assessmentSessions)
    .where(
      and(
        eq(assessmentSessions.accountId, accountId),
        eq(assessmentSessions.assessmentId, assessmentId),
        eq(assessmentSessions.status, "Completed"),
        sql`${assessmentSessions.id} <> ${sessionId}`,
      ),
    );
  return counted ?? { all: 0, notBetter: 0 };
}
