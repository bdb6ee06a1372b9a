import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { Delivery } from "./find-due";

const ends = new Set(["Finished", "Completed"]);

/**
 * Notes on the sitting that its inviter took notice of `Finished`, or of `Completed`, which says
 * it too, or can no longer be told. What an attempt before a reset finished counts for that one
 * alone.
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
