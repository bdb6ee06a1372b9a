import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { Delivery } from "./find-due";

const ends = new Set(["Finished", "Completed"]);

/**
 * Records on the sitting that its inviter acknowledged `Finished` (or `Completed`, which implies
 * it) or can no longer be notified. An acknowledgment of an attempt before a reset counts only for
 * that attempt.
 */
export async function acknowledgeFinished(
  tx: Transaction,
  { id, accountId, sittingId, eventType }: Delivery,
): Promise<void> {
  if (sittingId === null || !ends.has(eventType)) return;
  await tx.execute(sql`
    update sittings
    set acknowledged_at = now(), updated_at = now()
    where account_id = ${accountId} and id = ${sittingId}
      and acknowledged_at is null and finished_at is not null
      and not exists (
        select from deliveries newer
        where newer.account_id = ${accountId} and newer.sitting_id = ${sittingId}
          and newer.event_type = 'Finished' and newer.id > ${id}
      )`);
}
