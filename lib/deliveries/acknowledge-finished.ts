import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { Delivery } from "./find-due";

const ends = new Set(["Finished", "Completed"]);

/**
 * Notes on the session that its inviter took notice of `Finished`, or of `Completed`, which says
 * it too, or can no longer be told. What an attempt before a reset finished counts for that one
 * alone.
 */
export async function acknowledgeFinished(
  tx: Transaction,
  { id, accountId, sessionId, eventType }: Delivery,
): Promise<void> {
  if (sessionId === null || !ends.has(eventType)) return;
  await tx.execute(sql`
    update assessment_sessions
    set acknowledged_at = now(), updated_at = now()
    where account_id = ${accountId} and id = ${sessionId}
      and acknowledged_at is null and finished_at is not null
      and not exists (
        select from deliveries newer
        where newer.account_id = ${accountId} and newer.session_id = ${sessionId}
          and newer.event_type = 'Finished' and newer.id > ${id}
      )`);
}
