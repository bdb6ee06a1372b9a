import { and, eq, inArray, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { assessmentSessions, sessionAnswers } from "@/db/schema";
import type { LinkVisit } from "@/lib/auth/link-visit";
import { notifyLive } from "@/lib/live/notify-live";
import { finishSession } from "./finish-session";
import { type LockedSitting, lockLinkedSession } from "./lock-linked-session";
import { reportStatus } from "./report-status";
import { type AnswerValue, questionsOf } from "./rules";

/**
 * What became of answers: `saved`, for good; `ended` where the sitting is over or has not begun,
 * and nothing was written; `closed` where the link is.
 */
export type SaveOutcome = "saved" | "ended" | "closed";

/**
 * Saves answers as they are given, by the question's id, all or none; the last one counts. Up to
 * the deadline and the grace after it. Ids that the sitting does not know are left out.
 */
export async function saveAnswers(
  visit: LinkVisit,
  given: ReadonlyMap<string, AnswerValue>,
): Promise<SaveOutcome> {
  return inTransaction(async (tx) => {
    const found = await lockLinkedSession(tx, visit);
    if (!found) return "closed";
    const { sitting, actor } = found;
    if (sitting.status !== "Started" && sitting.status !== "In Progress") return "ended";
    if (sitting.isOverdue) {
      await finishSession(tx, actor, sitting, "time");
      return "ended";
    }
    const known = questionsOf(sitting.content).filter(({ id }) => given.has(id));
    const answers = known.map(({ id }) => [id, given.get(id) ?? null] as const);
    await put(
      tx,
      sitting,
      answers.filter(([, value]) => value !== null),
    );
    await empty(
      tx,
      sitting,
      answers.filter(([, value]) => value === null).map(([id]) => id),
    );
    const isFirst = sitting.status === "Started" && answers.some(([, value]) => value !== null);
    if (isFirst) await progress(tx, sitting);
    return "saved";
  });
}

async function put(
  tx: Transaction,
  { accountId, id: sessionId, attempt }: LockedSitting,
  answers: readonly (readonly [string, AnswerValue])[],
): Promise<void> {
  if (answers.length === 0) return;
  const key = { accountId, sessionId, attempt };
  const rows = answers.map(([questionId, value]) => ({ ...key, questionId, value }));
  await tx
    .insert(sessionAnswers)
    .values(rows)
    .onConflictDoUpdate({
      target: [
        sessionAnswers.accountId,
        sessionAnswers.sessionId,
        sessionAnswers.attempt,
        sessionAnswers.questionId,
      ],
      set: { value: sql`excluded.value`, savedAt: sql`now()` },
    });
}

/** An answer that was taken back stays as an empty one; where there was none, none is made. */
async function empty(
  tx: Transaction,
  { accountId, id: sessionId, attempt }: LockedSitting,
  questionIds: readonly string[],
): Promise<void> {
  if (questionIds.length === 0) return;
  await tx
    .update(sessionAnswers)
    .set({ value: null, savedAt: sql`now()` })
    .where(
      and(
        eq(sessionAnswers.accountId, accountId),
        eq(sessionAnswers.sessionId, sessionId),
        eq(sessionAnswers.attempt, attempt),
        inArray(sessionAnswers.questionId, [...questionIds]),
      ),
    );
}

/** The first saved answer moves the sitting on, and the inviter hears of it. */
async function progress(tx: Transaction, sitting: LockedSitting): Promise<void> {
  const { id, accountId } = sitting;
  const moved = await tx
    .update(assessmentSessions)
    .set({
      status: "In Progress",
      updatedAt: sql`now()`,
      revision: sql`${assessmentSessions.revision} + 1`,
    })
    .where(and(eq(assessmentSessions.id, id), eq(assessmentSessions.status, "Started")))
    .returning({ id: assessmentSessions.id });
  if (moved.length === 0) return;
  await notifyLive(tx, accountId, [{ type: "assessment_session", id }]);
  await reportStatus(tx, sitting);
}
