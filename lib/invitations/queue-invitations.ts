import { sql } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { assessmentInvitations } from "@/db/schema";
import { mostAttempts } from "./rules";

/** The names of the worker's tasks: one tells a partner of an invitation, one asks how it goes. */
export const sendInvitationTask = "send-invitation";
export const checkInvitationTask = "check-invitation";
/** Looks which invitations have not been heard of for long. */
export const pollInvitationsTask = "poll-invitations";

/** Has the worker tell the partner of these, one job each, `seconds` from now. */
export async function queueInvitations(
  tx: Queryable,
  ids: readonly number[],
  seconds = 0,
): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`
    select graphile_worker.add_job(
      ${sendInvitationTask}, json_build_object('id', given.id::int),
      run_at := now() + make_interval(secs => ${seconds}), max_attempts := 8,
      job_key := 'invitation:' || given.id, priority := 2
    )
    from json_array_elements_text(${JSON.stringify(ids)}::json) as given(id)`);
}

/** A try gives up long before this, so a job held longer is held by a dead process. */
const patience = sql`interval '2 minutes'`;

/**
 * Queues every invitation whose partner has not given its address yet and that nobody is going to
 * send: the queue gives back the job of a process that was killed after hours only.
 */
export async function resumeInvitations(): Promise<void> {
  await database().execute(sql`
    select graphile_worker.add_job(
      ${sendInvitationTask}, json_build_object('id', id), max_attempts := 8,
      job_key := 'invitation:' || id, priority := 2
    )
    from ${assessmentInvitations}
    where status not in ('failed', 'Completed') and url is null and attempts < ${mostAttempts}
      and updated_at < now() - ${patience} and not exists (
        select from graphile_worker.jobs
        where key = 'invitation:' || assessment_invitations.id and case
          when locked_at is null then attempts < max_attempts
          else locked_at > now() - ${patience}
        end
      )`);
}

const mostChecks = 200;

/**
 * Queues questions to partners about invitations that were not heard of for a while: ten minutes,
 * and longer the older they are, up to six hours. Those that were asked about longest ago first.
 */
export async function pollInvitations(): Promise<void> {
  await database().execute(sql`
    select graphile_worker.add_job(
      ${checkInvitationTask}, json_build_object('id', due.id), max_attempts := 1,
      job_key := 'invitation-check:' || due.id, priority := 3
    )
    from (
      select id from ${assessmentInvitations}
      where status not in ('failed', 'Completed') and partner_session_id is not null
        and checked_at < now() - least(
          interval '6 hours', greatest(interval '10 minutes', (now() - created_at) / 20)
        )
      order by checked_at
      limit ${mostChecks}
    ) as due`);
}
