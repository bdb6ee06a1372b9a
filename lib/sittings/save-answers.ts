import { and, eq, inArray, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { sittingAnswers, sittings } from "@/db/schema";
import { questionsOf } from "@/lib/assessments/rules";
import type { Actor } from "@/lib/auth/actor";
import type { LinkVisit } from "@/lib/auth/link-visit";
import { announce } from "@/lib/live/announce";
import { finishSitting } from "./finish-sitting";
import { type LockedSitting, lockLinkedSitting } from "./lock-linked-sitting";
import { type AnswerProblem, readAnswer } from "./read-answer";
import { reportStatus } from "./report-status";
import type { AnswerValue } from "./rules";

/**
 * Outcome of saving: `saved`, for good; `ended` if the sitting is over or has not started, with
 * nothing written; `closed` if the link is closed.
 */
export type SaveOutcome = "saved" | "ended" | "closed";

/**
 * Saves answers by question id, all or none; the last value counts. Works until the end of the
 * grace period. Ignores unknown ids.
 */
export async function saveAnswers(
  visit: LinkVisit,
  given: ReadonlyMap<string, AnswerValue>,
): Promise<SaveOutcome> {
  return inTransaction(async (tx) => {
    const found = await lockLinkedSitting(tx, visit);
    return found ? write(tx, found, given) : "closed";
  });
}

type SentOutcome =
  | { kind: "saved"; remaining: number | null; answered: boolean }
  | { kind: "refused"; problem: AnswerProblem; locale: string }
  | { kind: "unknown" | "ended" };

/** Saves one answer as it was sent for a question, likewise, or says why it can never be. */
export async function saveSentAnswer(
  visit: LinkVisit,
  questionId: string | null,
  sent: readonly string[],
): Promise<SentOutcome> {
  return inTransaction(async (tx) => {
    const found = await lockLinkedSitting(tx, visit);
    if (!found) return { kind: "ended" };
    const { content, locale, remaining } = found.sitting;
    const question = questionsOf(content).find(({ id }) => id === questionId);
    if (!question) return { kind: "unknown" };
    const read = readAnswer(question, sent);
    if ("problem" in read) return { kind: "refused", problem: read.problem, locale };
    const outcome = await write(tx, found, new Map([[question.id, read.value]]));
    if (outcome !== "saved") return { kind: "ended" };
    return { kind: "saved", remaining, answered: read.value !== null };
  });
}

async function write(
  tx: Transaction,
  { sitting, actor }: { sitting: LockedSitting; actor: Actor },
  given: ReadonlyMap<string, AnswerValue>,
): Promise<SaveOutcome> {
  if (sitting.status !== "Started" && sitting.status !== "In Progress") return "ended";
  if (sitting.isOverdue) {
    await finishSitting(tx, actor, sitting, "time");
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
}

async function put(
  tx: Transaction,
  { accountId, id: sittingId, attempt }: LockedSitting,
  answers: readonly (readonly [string, AnswerValue])[],
): Promise<void> {
  if (answers.length === 0) return;
  const key = { accountId, sittingId, attempt };
  const rows = answers.map(([questionId, value]) => ({ ...key, questionId, value }));
  await tx
    .insert(sittingAnswers)
    .values(rows)
    .onConflictDoUpdate({
      target: [
        sittingAnswers.accountId,
        sittingAnswers.sittingId,
        sittingAnswers.attempt,
        sittingAnswers.questionId,
      ],
      set: { value: sql`excluded.value`, savedAt: sql`now()` },
    });
}

/** Stores a cleared answer as an empty one; creates nothing if there was none. */
async function empty(
  tx: Transaction,
  { accountId, id: sittingId, attempt }: LockedSitting,
  questionIds: readonly string[],
): Promise<void> {
  if (questionIds.length === 0) return;
  await tx
    .update(sittingAnswers)
    .set({ value: null, savedAt: sql`now()` })
    .where(
      and(
        eq(sittingAnswers.accountId, accountId),
        eq(sittingAnswers.sittingId, sittingId),
        eq(sittingAnswers.attempt, attempt),
        inArray(sittingAnswers.questionId, [...questionIds]),
      ),
    );
}

/** Moves the sitting to In Progress on its first saved answer, and reports it to the inviter. */
async function progress(tx: Transaction, sitting: LockedSitting): Promise<void> {
  const { id, accountId } = sitting;
  const moved = await tx
    .update(sittings)
    .set({
      status: "In Progress",
      updatedAt: sql`now()`,
      revision: sql`${sittings.revision} + 1`,
    })
    .where(and(eq(sittings.id, id), eq(sittings.status, "Started")))
    .returning({ id: sittings.id });
  if (moved.length === 0) return;
  announce(accountId, [{ type: "sitting", id, changesHome: false }]);
  await reportStatus(tx, sitting);
}
