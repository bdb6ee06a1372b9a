import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { database, inTransaction, type Transaction } from "@/db/client";
import { sittings } from "@/db/schema";
import { systemActor } from "@/lib/auth/actor";
import { log } from "@/lib/log";
import { finishSitting } from "./finish-sitting";
import { lockSitting } from "./lock-linked-sitting";
import { graceSeconds, isOverdue } from "./select-times";

/** Name of the worker's task that ends overdue sittings, every minute and when one is due. */
export const endSittingsTask = "end-sittings";

/** Queues the end of this sitting for when its time and grace period are over. */
export async function queueEnd(tx: Transaction, sittingId: number): Promise<void> {
  const { id, deadlineAt } = sittings;
  await tx
    .select({
      job: sql`(graphile_worker.add_job(
        ${endSittingsTask},
        run_at := ${deadlineAt} + make_interval(secs => ${graceSeconds} + 1),
        job_key := ${`${endSittingsTask}:`} || ${id}
      )).id`,
    })
    .from(sittings)
    .where(eq(id, sittingId));
}

const atOnce = 500;

/** Ends every overdue sitting, each in its own transaction. Returns how many it ended. */
export async function endOverdue(): Promise<number> {
  let ended = 0;
  for (const { accountId, id } of await overdue()) {
    try {
      if (await endIfOverdue(accountId, id)) ended += 1;
    } catch (error) {
      log.error("sitting could not be ended", { sittingId: id }, error);
    }
  }
  return ended;
}

/** Ends a sitting of the account if it is overdue. */
export function endIfOverdue(accountId: number, sittingId: number): Promise<boolean> {
  return inTransaction(async (tx) => {
    const sitting = await lockSitting(tx, accountId, sittingId);
    if (!sitting?.isOverdue) return false;
    return finishSitting(tx, systemActor(accountId), sitting, "time");
  });
}

const overdue = () =>
  database()
    .select({ accountId: sittings.accountId, id: sittings.id })
    .from(sittings)
    .where(
      and(
        isOverdue,
        isNull(sittings.finishedAt),
        inArray(sittings.status, ["Started", "In Progress"]),
      ),
    )
    .orderBy(sittings.deadlineAt)
    .limit(atOnce);
