import { and, eq, gt, sql } from "drizzle-orm";
import type { Task } from "graphile-worker";
import { z } from "zod";
import { database, inTransaction, type Transaction } from "@/db/client";
import { assistanceOffers, assistanceRecipients } from "@/db/schema";
import { notifyRecipients } from "./notify-recipients";

/** Name of the worker's task that notifies the recipients of one offer to assist. */
export const notifyTask = "notify-assistance";

const atOnce = 500;

/** Queues the notification of an offer's recipients, starting after the transaction commits. */
export async function enqueueNotification(
  tx: Transaction,
  accountId: number,
  assistanceOfferId: number,
): Promise<void> {
  await tx.execute(sql`
    select graphile_worker.add_job(
      ${notifyTask}, json_build_object('accountId', ${accountId}::int, 'id', ${assistanceOfferId}::int),
      job_key := ${`${notifyTask}:${assistanceOfferId}`}
    )`);
}

/**
 * Requeues each notification whose process was killed. Two running at once notify each recipient
 * once, so a merely slow one is safe.
 */
export async function resumeNotifications(): Promise<void> {
  await database().execute(sql`
    select graphile_worker.add_job(
      ${notifyTask}, json_build_object('accountId', account_id, 'id', id),
      job_key := ${`${notifyTask}:`} || id
    )
    from ${assistanceOffers}
    where ${`${notifyTask}:`} || id in (
      select key from graphile_worker.jobs
      where task_identifier = ${notifyTask} and locked_at < now() - interval '1 minute'
    )`);
}

const Payload = z.object({ accountId: z.number().int(), id: z.number().int() });

/**
 * Notifies the remaining recipients, a few hundred per transaction, so that a crash in between
 * notifies nobody twice and skips nobody.
 */
export const notifyAssistance: Task = async (payload) => {
  const { accountId, id } = Payload.parse(payload);
  for (let last = 0; ; ) {
    const notified = await inTransaction(async (tx) => {
      const ids = await remaining(tx, accountId, id, last);
      if (ids.length > 0) await notifyRecipients(tx, accountId, ids);
      return ids;
    });
    const newest = notified.at(-1);
    if (newest === undefined) return;
    last = newest;
  }
};

async function remaining(tx: Transaction, accountId: number, offerId: number, after: number) {
  const rows = await tx
    .select({ id: assistanceRecipients.id })
    .from(assistanceRecipients)
    .where(
      and(
        eq(assistanceRecipients.accountId, accountId),
        eq(assistanceRecipients.assistanceOfferId, offerId),
        eq(assistanceRecipients.status, "recorded"),
        gt(assistanceRecipients.id, after),
      ),
    )
    .orderBy(assistanceRecipients.id)
    .limit(atOnce)
    .for("update");
  return rows.map((row) => row.id);
}
