import { sql } from "drizzle-orm";

/** A try gives up long before this, so one that was taken up earlier died with its process. */
const lease = sql`interval '30 seconds'`;

/** Whether a try of a delivery is under way. */
export const isInFlight = sql<boolean>`(
  deliveries.claimed_at is not null and deliveries.claimed_at > now() - ${lease})`;

/** Whether an older callback of the same sitting still waits, or is under way: it goes first. */
export const isBlocked = sql<boolean>`exists (
  select from deliveries older
  where older.account_id = deliveries.account_id and older.sitting_id = deliveries.sitting_id
    and older.id < deliveries.id
    and (older.status = 'queued' or older.claimed_at > now() - ${lease}))`;
