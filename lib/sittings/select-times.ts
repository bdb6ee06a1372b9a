import { type SQL, sql } from "drizzle-orm";
import { deliveries, sittings } from "@/db/schema";

/** Time that an answer given before the deadline may take to arrive. */
export const graceSeconds = 5;

/** Time that the inviter has to acknowledge before the candidate may leave without it. */
export const patienceSeconds = 120;

const { deadlineAt, finishedAt } = sittings;

/** SQL for whether a sitting and its grace period are over, by the database's clock. */
export const isOverdue: SQL<boolean> = sql<boolean>`coalesce(
  ${deadlineAt} + make_interval(secs => ${graceSeconds}) < now(), false)`;

/** SQL for the seconds until the deadline, never below 0; null before the start. */
export const remainingSeconds: SQL<number | null> = sql<number | null>`
  case when ${deadlineAt} is not null
    then greatest(extract(epoch from ${deadlineAt} - now()), 0)::float8 end`;

/**
 * SQL for whether the inviter's time to acknowledge is over, counted from the report: a sitting may
 * have ended at its deadline before the worker could report it.
 */
export const isImpatient: SQL<boolean> = sql<boolean>`(coalesce(
  ${finishedAt} + make_interval(secs => ${patienceSeconds}) < now(), false) and not exists (
    select from ${deliveries} as report
    where report.account_id = sittings.account_id
      and report.sitting_id = sittings.id
      and report.event_type = 'Finished'
      and report.created_at > now() - make_interval(secs => ${patienceSeconds})))`;
