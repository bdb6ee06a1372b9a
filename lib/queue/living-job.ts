import { type SQL, sql } from "drizzle-orm";

/**
 * Seconds after which a lock belongs to a killed process. Living ones renew theirs every few
 * seconds.
 */
export const lockSeconds = 30;

/** Seconds that due work may wait before it is queued again: longer than a lock. */
const jobPatience = 60;

/** The time that due work may wait before it is queued again, as an interval. */
export const patience = sql`make_interval(secs => ${jobPatience})`;

/**
 * Selects whether the queue has a job with this key that is waiting, or whose lock was renewed less
 * than `seconds` ago.
 */
export const hasLivingJob = (key: SQL, seconds: number = jobPatience): SQL<boolean> =>
  sql<boolean>`exists (
    select from graphile_worker.jobs
    where key = ${key} and case
      when locked_at is null then attempts < max_attempts
      else locked_at > now() - make_interval(secs => ${seconds})
    end
  )`;
