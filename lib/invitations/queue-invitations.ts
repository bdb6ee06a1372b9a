import { sql } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { assessmentInvitations } from "@/db/schema";
import { hasLivingJob, jobPatience } from "@/lib/queue/living-job";
import { isDueForCheck, isInFlight } from "./select-waiting";

/** The names of the worker's tasks: one tells a partner of an invitation, one asks how they go. */
export const sendInvitationTask = "send-invitation";
export const checkInvitationsTask = "check-invitations";
/** Looks which invitations have not been heard of for long. */
export const pollInvitationsTask = "poll-invitations";

const job = (isUrgent = false) => sql`graphile_worker.add_job(
  ${sendInvitationTask},
  json_build_object('id', assessment_invitations.id, 'isUrgent', ${isUrgent}::boolean),
  run_at := greatest(next_attempt_at, now()), max_attempts := 8,
  job_key := 'invitation:' || assessment_invitations.id
)`;

/**
 * Has the worker tell the partner of these when their next try is due, one job each. What is
 * urgent, because somebody asked for it, goes to a partner that gives no answer, too.
 */
export async function queueInvitations(
  tx: Queryable,
  ids: readonly number[],
  { isUrgent = false } = {},
): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`
    select ${job(isUrgent)}
    from json_array_elements_text(${JSON.stringify(ids)}::json) as given(id)
    join ${assessmentInvitations} on assessment_invitations.id = cast(given.id as int)
    where next_attempt_at is not null`);
}

const patience = sql`make_interval(secs => ${jobPatience})`;

/**
 * Queues what a partner is to be told and nobody is going to tell it: the queue gives back the job
 * of a process that was killed after hours only. Of a partner's, the one that waits longest: it
 * wakes the next.
 */
export async function resumeInvitations(): Promise<void> {
  await database().execute(sql`
    select ${job()}
    from (
      select distinct on (partner_id) id, next_attempt_at
      from ${assessmentInvitations}
      where next_attempt_at < now() - ${patience} and not ${isInFlight}
      order by partner_id, next_attempt_at, id
    ) as assessment_invitations
    where not ${hasLivingJob(sql`'invitation:' || assessment_invitations.id`)}`);
}

/**
 * Queues questions to partners about invitations that were not heard of for a while, one job for
 * each partner.
 */
export async function pollInvitations(): Promise<void> {
  await database().execute(sql`
    select graphile_worker.add_job(
      ${checkInvitationsTask}, json_build_object('partnerId', due.partner_id), max_attempts := 1,
      job_key := 'invitation-checks:' || due.partner_id, priority := 1
    )
    from (
      select distinct partner_id from ${assessmentInvitations} where ${isDueForCheck}
    ) as due`);
}
