import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { sittings } from "@/db/schema";
import { enqueueCallback } from "@/lib/deliveries/enqueue-deliveries";
import { findReported } from "./get-status-document";

/**
 * Queues the sitting's status document, as of this transaction, for its inviter's callback URL.
 * Returns whether there is one; without one, nothing is sent and no acknowledgement follows.
 */
export async function reportStatus(
  tx: Transaction,
  sitting: { id: number; accountId: number },
): Promise<boolean> {
  const { id: sittingId, accountId } = sitting;
  const found = await findReported(
    tx,
    and(eq(sittings.accountId, accountId), eq(sittings.id, sittingId)),
  );
  if (!found?.callbackUrl) return false;
  await enqueueCallback(tx, {
    ...{ accountId, sittingId, eventType: found.status },
    url: found.callbackUrl,
    payload: found.document,
  });
  return true;
}
