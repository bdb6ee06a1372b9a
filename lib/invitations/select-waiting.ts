import { sql } from "drizzle-orm";

/** Whether a partner is being told; a try gives up long before half a minute is over. */
export const isInFlight = sql<boolean>`(
  assessment_invitations.claimed_at is not null
  and assessment_invitations.claimed_at > now() - interval '30 seconds')`;

/**
 * Whether an invitation was not heard of for a while: ten minutes, and longer the older it is, up
 * to six hours.
 */
export const isDueForCheck = sql<boolean>`(
  assessment_invitations.status not in ('failed', 'Completed')
  and assessment_invitations.partner_session_id is not null
  and assessment_invitations.checked_at < now() - least(
    interval '6 hours',
    greatest(interval '10 minutes', (now() - assessment_invitations.created_at) / 20)
  ))`;
