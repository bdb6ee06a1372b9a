import { sql } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { bulkRuns } from "@/db/schema";
import { hasLivingJob } from "@/lib/queue/living-job";

/** The names of the worker's tasks: one does a run, one takes up what a crash left undone. */
export const runTask = "run-bulk";
export const resumeTask = "resume-bulk";

/** Queues a run's work, once however often it is asked; it begins after the caller's commit. */
export async function queueRun(db: Queryable, accountId: number, id: number): Promise<void> {
  await db.execute(sql`
    select graphile_worker.add_job(
      ${runTask}, json_build_object('accountId', ${accountId}::int, 'id', ${id}::int),
      max_attempts := 8, job_key := ${`bulk:${id}`}
    )`);
}

/**
 * Queues every run that is not done and that nobody is going to do: the queue gives back the job
 * of a process that was killed after hours only. A job that has been worked on for less than
 * `patience` seconds counts as done by somebody; one taken twice is still done once.
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
