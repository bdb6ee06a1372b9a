import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessmentSessions } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { recordEvents } from "@/lib/events/record-events";
import type { LockedSitting } from "./lock-linked-session";
import { reportStatus } from "./report-status";
import { scoreSession } from "./score-session";

/**
 * Ends a locked sitting, once: what is there counts. Where nobody is called
 * back, nobody need acknowledge it. Where no text waits for somebody to mark it, the sitting is completed at once.
 * Answers whether this was what ended it.
 */
export async function finishSession(
  tx: Transaction,
  actor: Actor,
  sitting: LockedSitting,
  by: "candidate" | "time",
): Promise<boolean> {
  const { id: sessionId, candidateId } = sitting;
  const finished = await tx
    .update(assessmentSessions)
    .set({
      status: "Finished",
      finishedAt: sql`least(now(), ${assessmentSessions.deadlineAt})`,
      updatedAt: sql`now()`,
      revision: sql`${assessmentSessions.revision} + 1`,
    })
    .where(
      and(
        eq(assessmentSessions.id, sessionId),
        inArray(assessmentSessions.status, ["Started", "In Progress"]),
      ),
    )
    .returning({ id: assessmentSessions.id });
  if (finished.length === 0) return false;
  const type = "assessment.finished";
  const data = { attempt: sitting.attempt, by };
  await recordEvents(tx, actor, [{ type, sessionId, candidateId, data }]);
  await recordAudit(tx, actor, [
    { action: type, subjectType: "assessment_session", subjectId: sessionId, data },
  ]);
  if (!(await reportStatus(tx, sitting))) await acknowledge(tx, sessionId);
  await scoreSession(tx, sitting);
  return true;
}

const acknowledge = (tx: Transaction, sessionId: number) =>
  tx
    .update(assessmentSessions)
    .set({ acknowledgedAt: sql`${assessmentSessions.finishedAt}` })
    .where(eq(assessmentSessions.id, sessionId));
