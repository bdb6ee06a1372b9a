import { type SQL, sql } from "drizzle-orm";

/** Seconds after which a job's process is considered dead; an attempt times out well before. */
const jobPatience = 120;

/** The time that due work may wait before it is queued again, as an interval. */
export const patience = sql`make_interval(secs => ${jobPatience})`;

/**
 * Selects whether the queue has a job with this key that is waiting, or has run for less than
 * `seconds`. The queue itself returns the job of a killed process only after hours.
 */
export const hasLivingJob = (key: SQL, seconds: number = jobPatience): SQL<boolean> =>
  sql<boolean>`exists (
    select from graphile_worker.jobs
    where key = ${key} and case
      when locked_at is null then attempts < max_attempts
      else locked_at > now() - make_interval(secs => ${seconds})
    end
  )`;
