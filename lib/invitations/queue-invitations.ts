import { sql } from "drizzle-orm";
import { database, type Queryable } from "@/db/client";
import { assessmentInvitations } from "@/db/schema";
import { hasLivingJob, patience } from "@/lib/queue/living-job";
import { isDueForCheck, isInFlight } from "./select-waiting";

/** Names of the worker's tasks: this one sends an invitation to its partner. */
export const sendInvitationTask = "send-invitation";
export const checkInvitationsTask = "check-invitations";
/** Finds invitations without recent reports. */
export const pollInvitationsTask = "poll-invitations";

const job = (isUrgent = false) => sql`graphile_worker.add_job(
  ${sendInvitationTask},
  json_build_object('id', assessment_invitations.id, 'isUrgent', ${isUrgent}::boolean),
  run_at := greatest(next_attempt_at, now()), max_attempts := 8,
  job_key := 'invitation:' || assessment_invitations.id
)`;

/**
 * Has the worker send these invitations when their next try is due, one job each. Urgent ones,
 * requested by a user, go even to a partner that doesn't respond.
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

/**
 * Requeues invitations that no job will send, since the queue releases the job of a killed process
 * only after hours. Takes the longest-waiting one of each partner, which then wakes the next.
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

/** Queues checks of invitations without recent reports, one job per partner. */
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
