import { type SQL, sql } from "drizzle-orm";
import { deliveries, sittings } from "@/db/schema";

/** For the network: an answer that was given in time may take so long to arrive. */
export const graceSeconds = 5;

/** How long the inviter may take to acknowledge before the candidate may leave by themselves. */
export const patienceSeconds = 120;

const { deadlineAt, finishedAt } = sittings;

/** Whether the time of a sitting is over, the grace included, by the database's clock. */
export const isOverdue: SQL<boolean> = sql<boolean>`coalesce(
  ${deadlineAt} + make_interval(secs => ${graceSeconds}) < now(), false)`;

/** Seconds until the deadline, never below 0; null before the start. */
export const remainingSeconds: SQL<number | null> = sql<number | null>`
  case when ${deadlineAt} is not null
    then greatest(extract(epoch from ${deadlineAt} - now()), 0)::float8 end`;

/**
 * Whether the inviter has had its time to acknowledge the end, from when that was to be told: a
 * sitting may have ended at its deadline while nobody was there to tell it.
 */
export const isImpatient: SQL<boolean> = sql<boolean>`(coalesce(
  ${finishedAt} + make_interval(secs => ${patienceSeconds}) < now(), false) and not exists (
    select from ${deliveries} as told
    where told.account_id = sittings.account_id
      and told.sitting_id = sittings.id
      and told.event_type = 'Finished'
      and told.created_at > now() - make_interval(secs => ${patienceSeconds})))`;
