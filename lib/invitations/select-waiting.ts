import { sql } from "drizzle-orm";

/** True if a call to the partner is in progress; a try gives up well before. */
export const isInFlight = sql<boolean>`(
  assessment_invitations.claimed_at is not null
  and assessment_invitations.claimed_at > now() - interval '25 seconds')`;

/**
 * Matches invitations without a report for a while: ten minutes, growing with their age to six
 * hours.
 */
export const isDueForCheck = sql<boolean>`(
  assessment_invitations.status not in ('failed', 'Completed')
  and assessment_invitations.partner_session_id is not null
  and assessment_invitations.checked_at < now() - least(
    interval '6 hours',
    greatest(interval '10 minutes', (now() - assessment_invitations.created_at) / 20)
  ))`;
