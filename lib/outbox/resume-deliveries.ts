import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { outboxMessages } from "@/db/schema";
import { deliverTask } from "./enqueue-messages";

/** A delivery gives up long before this, so a job held longer is held by a dead process. */
const patience = sql`interval '2 minutes'`;

/**
 * Queues every waiting message that nobody is going to deliver: the queue gives back the job of a
 * process that was killed after hours only.
 */
export async function resumeDeliveries(): Promise<void> {
  await database().execute(sql`
    select graphile_worker.add_job(
      ${deliverTask}, json_build_object('id', id),
      max_attempts := 8, job_key := 'message:' || id
    )
    from ${outboxMessages}
    where status = 'queued' and created_at < now() - ${patience} and not exists (
      select from graphile_worker.jobs
      where key = 'message:' || outbox_messages.id and case
        when locked_at is null then attempts < max_attempts
        else locked_at > now() - ${patience}
      end
    )`);
}
