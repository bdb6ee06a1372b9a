import { sql } from "drizzle-orm";

/**
 * A condition that always holds, and lets its statement's transaction commit without waiting for the
 * disk: for what is sent at least once, so that a crash of PostgreSQL, which may lose the last half
 * second of it, only has it sent again.
 */
export const withoutWaiting = sql`(select set_config('synchronous_commit', 'off', true)) is not null`;
