import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { lockSeconds } from "@/lib/queue/living-job";

const beat = 5000;
/** Successful beats in a row after which every living process has renewed its locks too. */
const certainty = 3;

/**
 * Renews the locks of this process's jobs until `signal`, and releases those of killed processes,
 * so that their jobs run again within a minute. After an outage, it waits until others had time to
 * renew theirs.
 */
export async function keepLocks(workerIds: () => string[], signal: AbortSignal): Promise<void> {
  let beats = 0;
  while (!signal.aborted) {
    try {
      await renewLocks(workerIds());
      beats += 1;
      if (beats > certainty) await releaseDeadLocks();
    } catch {
      beats = 0;
    }
    await pause(beat, undefined, { signal, ref: false }).catch(() => {});
  }
}

const renewLocks = (workerIds: readonly string[]) =>
  database().execute(sql`
    update graphile_worker._private_jobs set locked_at = now()
    where locked_by in (select json_array_elements_text(${JSON.stringify(workerIds)}::json))`);

const releaseDeadLocks = () =>
  database().execute(sql`
    select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
    from graphile_worker.jobs
    where locked_at < now() - make_interval(secs => ${lockSeconds})
    having count(*) > 0`);
