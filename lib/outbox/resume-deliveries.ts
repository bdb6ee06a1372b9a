import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { outboxMessages } from "@/db/schema";
import { hasLivingJob, patience } from "@/lib/queue/living-job";
import { deliverTask } from "./enqueue-messages";

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
    where status = 'queued' and created_at < now() - ${patience}
      and not ${hasLivingJob(sql`'message:' || outbox_messages.id`)}`);
}
