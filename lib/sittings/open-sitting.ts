import { and, eq, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { sittings } from "@/db/schema";
import { type LinkVisit, originOfVisit } from "@/lib/auth/link-visit";
import { recordEvents } from "@/lib/events/record-events";
import { checkLogin, type SittingLogin } from "./check-login";
import { queueEnd } from "./end-overdue";
import { finishSitting } from "./finish-sitting";
import { type LockedSitting, lockLinkedSitting } from "./lock-linked-sitting";
import { reportStatus } from "./report-status";
import { limitSeconds } from "./rules";

/**
 * Outcome of opening: `open` with the seconds that the sitting may take in total; `login` if the
 * assessment requires one and it was missing or wrong; `closed` if the link is closed.
 */
export type OpenOutcome = { kind: "open"; limit: number } | { kind: "login" | "closed" };

/**
 * Records the human opening that counts and starts the clock, once. Returning candidates find the
 * sitting unchanged. Throws `too_many_requests` after ten wrong logins in 15 minutes.
 */
export async function openSitting(visit: LinkVisit, login: SittingLogin): Promise<OpenOutcome> {
  const admitted = await checkLogin(visit, login);
  if (admitted !== "admitted") return { kind: admitted };
  return inTransaction(async (tx) => {
    const found = await lockLinkedSitting(tx, visit);
    if (!found) return { kind: "closed" };
    const { sitting, actor } = found;
    const limit = limitSeconds(sitting.content.baseSeconds, sitting.additionalTime);
    if (await start(tx, sitting, limit)) {
      const { id: sittingId, candidateId, attempt } = sitting;
      const data = { attempt, limitSeconds: limit, ...originOfVisit(visit) };
      await recordEvents(tx, actor, [{ type: "assessment.started", sittingId, candidateId, data }]);
      await queueEnd(tx, sitting.id);
      await reportStatus(tx, sitting);
    } else if (sitting.isOverdue) {
      await finishSitting(tx, actor, sitting, "time");
    }
    return { kind: "open", limit };
  });
}

/** Returns whether this opening started the sitting. */
async function start(tx: Transaction, { id }: LockedSitting, limit: number): Promise<boolean> {
  const started = await tx
    .update(sittings)
    .set({
      status: "Started",
      startedAt: sql`now()`,
      deadlineAt: sql`now() + make_interval(secs => ${limit})`,
      updatedAt: sql`now()`,
      revision: sql`${sittings.revision} + 1`,
    })
    .where(and(eq(sittings.id, id), eq(sittings.status, "Initiated")))
    .returning({ id: sittings.id });
  return started.length > 0;
}
