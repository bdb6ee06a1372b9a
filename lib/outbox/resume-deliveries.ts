import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { outboxMessages } from "@/db/schema";
import { hasLivingJob, patience } from "@/lib/queue/living-job";
import { deliverTask } from "./enqueue-messages";

/**
 * Queues every waiting message without a job: the queue returns the job of a killed process only
 * after hours.
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
