import { sql } from "drizzle-orm";

/** How long an invitation may wait for its candidate to begin before it counts as stalled. */
export const stalledAfterDays = 7;

/** Failed, or invited so long ago without a beginning. */
export const isStuck = sql`(assessment_invitations.status = 'failed' or (
  assessment_invitations.status = 'Initiated'
  and assessment_invitations.invited_at < now() - make_interval(days => ${stalledAfterDays})
))`;
