import { sql } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { bulkRuns } from "@/db/schema";
import { hasLivingJob } from "@/lib/queue/living-job";

/** Names of the worker's tasks: one processes a run, one resumes runs after a crash. */
export const runTask = "run-bulk";
export const resumeTask = "resume-bulk";

/** Queues a run, once however often it is called; it starts after the caller's commit. */
export async function queueRun(db: Queryable, accountId: number, id: number): Promise<void> {
  await db.execute(sql`
    select graphile_worker.add_job(
      ${runTask}, json_build_object('accountId', ${accountId}::int, 'id', ${id}::int),
      max_attempts := 8, job_key := ${`bulk:${id}`}
    )`);
}

/**
 * Queues every running run without a live job, because the queue only releases the job of a killed
 * process after hours. A job claimed less than `patience` seconds ago counts as live; a run claimed
 * twice is still processed once.
 */
export async function resumeBulkRuns(patience = 0): Promise<void> {
  await database().execute(sql`
    select graphile_worker.add_job(
      ${runTask}, json_build_object('accountId', account_id, 'id', id),
      max_attempts := 8, job_key := 'bulk:' || id
    )
    from ${bulkRuns}
    where status = 'running' and not ${hasLivingJob(sql`'bulk:' || bulk_runs.id`, patience)}`);
}
