import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { deliveries } from "@/db/schema";

/** Cancels the queued deliveries of a webhook. */
export async function cancelQueued(
  tx: Transaction,
  accountId: number,
  endpointId: number,
): Promise<void> {
  await tx
    .update(deliveries)
    .set({ status: "cancelled", nextAttemptAt: null })
    .where(
      and(
        eq(deliveries.accountId, accountId),
        eq(deliveries.endpointId, endpointId),
        eq(deliveries.status, "queued"),
      ),
    );
}
