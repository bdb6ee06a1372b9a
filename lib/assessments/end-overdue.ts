import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { database, inTransaction, type Transaction } from "@/db/client";
import { assessmentSessions } from "@/db/schema";
import { systemActor } from "@/lib/auth/actor";
import { log } from "@/lib/log";
import { finishSession } from "./finish-session";
import { lockSitting } from "./lock-linked-session";
import { graceSeconds, isOverdue } from "./sitting-times";

/** The name of the worker's task that hands in what is over, every minute and when one is due. */
export const endSittingsTask = "end-sittings";

/** Has the worker look as soon as the time and the grace of this sitting are over. */
export async function queueEnd(tx: Transaction, sessionId: number): Promise<void> {
  const { id, deadlineAt } = assessmentSessions;
  await tx
    .select({
      job: sql`(graphile_worker.add_job(
        ${endSittingsTask},
        run_at := ${deadlineAt} + make_interval(secs => ${graceSeconds} + 1),
        job_key := ${`${endSittingsTask}:`} || ${id}
      )).id`,
    })
    .from(assessmentSessions)
    .where(eq(id, sessionId));
}

const atOnce = 500;

/** Hands in every sitting whose time is over, each on its own. Answers how many this ended. */
export async function endOverdue(): Promise<number> {
  let ended = 0;
  for (const { accountId, id } of await overdue()) {
    try {
      if (await endIfOverdue(accountId, id)) ended += 1;
    } catch (error) {
      log.error("sitting could not be ended", { sessionId: id }, error);
    }
  }
  return ended;
}

/** Hands in a sitting of the account if its time is over and nobody has. */
export function endIfOverdue(accountId: number, sessionId: number): Promise<boolean> {
  return inTransaction(async (tx) => {
    const sitting = await lockSitting(tx, accountId, sessionId);
    if (!sitting?.isOverdue) return false;
    return finishSession(tx, systemActor(accountId), sitting, "time");
  });
}

const overdue = () =>
  database()
    .select({ accountId: assessmentSessions.accountId, id: assessmentSessions.id })
    .from(assessmentSessions)
    .where(
      and(
        isOverdue,
        isNull(assessmentSessions.finishedAt),
        inArray(assessmentSessions.status, ["Started", "In Progress"]),
      ),
    )
    .orderBy(assessmentSessions.deadlineAt)
    .limit(atOnce);
