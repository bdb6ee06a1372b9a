import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { sittings } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import type { Actor } from "@/lib/auth/actor";
import { recordEvents } from "@/lib/events/record-events";
import type { LockedSitting } from "./lock-linked-sitting";
import { reportStatus } from "./report-status";
import { scoreSitting } from "./score-sitting";

/**
 * Ends a locked sitting once; saved answers count. Without a callback URL, no acknowledgement is
 * needed. Completes the sitting immediately unless a text has to be marked. Returns whether this
 * call ended it.
 */
export async function finishSitting(
  tx: Transaction,
  actor: Actor,
  sitting: LockedSitting,
  by: "candidate" | "time",
): Promise<boolean> {
  const { id: sittingId, candidateId } = sitting;
  const finished = await tx
    .update(sittings)
    .set({
      status: "Finished",
      finishedAt: sql`least(now(), ${sittings.deadlineAt})`,
      updatedAt: sql`now()`,
      revision: sql`${sittings.revision} + 1`,
    })
    .where(and(eq(sittings.id, sittingId), inArray(sittings.status, ["Started", "In Progress"])))
    .returning({ id: sittings.id });
  if (finished.length === 0) return false;
  const type = "assessment.finished";
  const data = { attempt: sitting.attempt, by };
  await recordEvents(tx, actor, [{ type, sittingId, candidateId, data }]);
  await recordAudit(tx, actor, [
    { action: type, subjectType: "sitting", subjectId: sittingId, data },
  ]);
  if (!(await reportStatus(tx, sitting))) await acknowledge(tx, sittingId);
  await scoreSitting(tx, sitting);
  return true;
}

const acknowledge = (tx: Transaction, sittingId: number) =>
  tx
    .update(sittings)
    .set({ acknowledgedAt: sql`${sittings.finishedAt}` })
    .where(eq(sittings.id, sittingId));
