import { sql } from "drizzle-orm";

/** An attempt times out well before this, so an older claim belongs to a dead process. */
const lease = sql`interval '25 seconds'`;

/** Selects whether a delivery is being sent. */
export const isInFlight = sql<boolean>`(
  deliveries.claimed_at is not null and deliveries.claimed_at > now() - ${lease})`;

/**
 * Selects whether an older callback of the same sitting is queued or being sent, and so goes first.
 */
export const isBlocked = sql<boolean>`exists (
  select from deliveries older
  where older.account_id = deliveries.account_id and older.sitting_id = deliveries.sitting_id
    and older.id < deliveries.id
    and (older.status = 'queued' or older.claimed_at > now() - ${lease}))`;
