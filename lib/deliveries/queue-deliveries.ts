import { sql } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { deliveries } from "@/db/schema";
import { statement } from "@/db/statement";
import { hasLivingJob, patience } from "@/lib/queue/living-job";
import { isBlocked, isInFlight } from "./select-waiting";

/** Worker task that sends one delivery by HTTP; each kind has its own. */
export const deliverCallbackTask = "deliver-http";
export const deliverWebhookTask = "deliver-webhook";

const task = sql`case when deliveries.kind = 'callback'
  then ${deliverCallbackTask} else ${deliverWebhookTask} end`;

const job = (isUrgent = false) => sql`graphile_worker.add_job(
  ${task}, json_build_object('id', deliveries.id, 'isUrgent', ${isUrgent}::boolean),
  run_at := greatest(deliveries.next_attempt_at, now()), max_attempts := 25,
  job_key := 'delivery:' || deliveries.id
)`;

/** Queues the rows of the query `delivery`, messages to webhooks that the same statement adds. */
export const queueNewDeliveries = sql`case when exists (select from delivery) then (
  select count(*) from graphile_worker.add_jobs((
    select array_agg(
      (${sql.raw(`'${deliverWebhookTask}'`)}, json_build_object('id', id, 'isUrgent', false),
        null, now(), 25, 'delivery:' || id, null, null)::graphile_worker.job_spec
      order by id
    )
    from delivery
  ))
) end`;

/**
 * Queues these deliveries for their next attempt. Urgent ones, requested by a person, are sent even
 * while the receiver is paused.
 */
export async function queueDeliveries(
  tx: Queryable,
  ids: readonly number[],
  { isUrgent = false } = {},
): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`
    select ${job(isUrgent)}
    from json_array_elements_text(${JSON.stringify(ids)}::json) as given(id)
    join ${deliveries} on deliveries.id = cast(given.id as int)
    where deliveries.status = 'queued'`);
}

const nextOf = statement<{ accountId: number; endpointId: number }, object>(
  (given) => sql`
    select ${job()}
    from (
      select * from ${deliveries}
      where account_id = ${given.accountId} and endpoint_id = ${given.endpointId}
        and status = 'queued' and not ${isInFlight}
      order by next_attempt_at, attempts, id
      limit 1
    ) deliveries`,
);

/** Queues the webhook's delivery that is due next. */
export async function queueNextOf(accountId: number, endpointId: number): Promise<void> {
  await nextOf.all(database(), { accountId, endpointId });
}

/**
 * Queues deliveries that are due but have no job: the queue returns the job of a killed process
 * only after hours. Of each sitting or webhook only the oldest, which wakes the next.
 */
export async function resumeHttpDeliveries(): Promise<void> {
  await database().execute(sql`
    select ${job()}
    from ${deliveries}
    where status = 'queued' and next_attempt_at < now() - ${patience}
      and not ${isInFlight} and not ${isBlocked}
      and not exists (
        select from deliveries older
        where older.account_id = deliveries.account_id
          and older.endpoint_id = deliveries.endpoint_id and older.id < deliveries.id
          and older.status = 'queued' and older.next_attempt_at < now() - ${patience}
      )
      and not ${hasLivingJob(sql`'delivery:' || deliveries.id`)}`);
}
