import { sql } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { deliveries } from "@/db/schema";

/** The name of the worker's task that sends one delivery by HTTP. */
export const deliverHttpTask = "deliver-http";

/** Candidates wait for callbacks; webhooks have time. */
const priority = sql`case when kind = 'callback' then -1 else 1 end`;

const job = sql`graphile_worker.add_job(
  ${deliverHttpTask}, json_build_object('id', deliveries.id),
  run_at := greatest(next_attempt_at, now()), max_attempts := 25,
  job_key := 'delivery:' || deliveries.id, priority := ${priority}
)`;

/** Has the worker take up these deliveries when their next try is due. */
export async function queueDeliveries(tx: Queryable, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`
    select ${job}
    from json_array_elements_text(${JSON.stringify(ids)}::json) as given(id)
    join ${deliveries} on deliveries.id = cast(given.id as int)
    where deliveries.status = 'queued'`);
}

/** A try gives up long before this, so a job held longer is held by a dead process. */
const patience = sql`interval '2 minutes'`;

/**
 * Queues every delivery that is due and that nobody is going to send: the queue gives back the job
 * of a process that was killed after hours only. Of a session's, only the oldest is ever due.
 */
export async function resumeHttpDeliveries(): Promise<void> {
  await database().execute(sql`
    select ${job}
    from ${deliveries}
    where status = 'queued' and next_attempt_at < now() - ${patience} and not exists (
      select from deliveries older
      where older.account_id = deliveries.account_id and older.session_id = deliveries.session_id
        and older.status = 'queued' and older.id < deliveries.id
    ) and not exists (
      select from graphile_worker.jobs
      where key = 'delivery:' || deliveries.id and case
        when locked_at is null then attempts < max_attempts
        else locked_at > now() - ${patience}
      end
    )`);
}
