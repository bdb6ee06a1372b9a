import { type SQL, sql } from "drizzle-orm";

/** A try gives up long before this, so a job held longer is held by a dead process. In seconds. */
const jobPatience = 120;

/** The same as an interval, for what is due and nobody works at. */
export const patience = sql`make_interval(secs => ${jobPatience})`;

/**
 * Whether the queue has a job of this key that somebody is going to do, or has been doing for less
 * than `seconds`: the queue itself gives back the job of a killed process after hours
 * only.
 */
export const hasLivingJob = (key: SQL, seconds: number = jobPatience): SQL<boolean> =>
  sql<boolean>`exists (
    select from graphile_worker.jobs
    where key = ${key} and case
      when locked_at is null then attempts < max_attempts
      else locked_at > now() - make_interval(secs => ${seconds})
    end
  )`;
