import { sql } from "drizzle-orm";

/** Days that an invitation may wait for its candidate to start before it counts as stalled. */
export const stalledAfterDays = 7;

/** Matches failed invitations, and those not started for too long. */
export const isStuck = sql`(assessment_invitations.status = 'failed' or (
  assessment_invitations.status = 'Initiated'
  and assessment_invitations.invited_at < now() - make_interval(days => ${stalledAfterDays})
))`;
