import { and, eq, gt, sql } from "drizzle-orm";
import type { Task } from "graphile-worker";
import { z } from "zod";
import { database, inTransaction, type Transaction } from "@/db/client";
import { assistanceOffers, assistanceRecipients } from "@/db/schema";
import { notifyRecipients } from "./notify-recipients";

/** The name of the worker's task that tells the recipients of one offer to assist. */
export const notifyTask = "notify-assistance";

const atOnce = 500;

/** Queues the telling of an offer's recipients; it begins after the transaction commits. */
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
 * Queues anew each telling whose process was killed. Two that tell at once tell each recipient
 * once, so a telling that is merely slow comes to no harm.
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
      where task_identifier = ${notifyTask} and locked_at < now() - interval '2 minutes'
    )`);
}

const Payload = z.object({ accountId: z.number().int(), id: z.number().int() });

/**
 * Tells the recipients that nobody has told yet, a few hundred in each transaction, so that a
 * crash in between tells nobody twice and forgets nobody.
 */
export const notifyAssistance: Task = async (payload) => {
  const { accountId, id } = Payload.parse(payload);
  for (let last = 0; ; ) {
    const told = await inTransaction(async (tx) => {
      const ids = await remaining(tx, accountId, id, last);
      if (ids.length > 0) await notifyRecipients(tx, accountId, ids);
      return ids;
    });
    const newest = told.at(-1);
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
