import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { sittings } from "@/db/schema";
import { enqueueCallback } from "@/lib/deliveries/enqueue-deliveries";
import { findReported } from "./get-status-document";

/**
 * Queues the status document of a sitting, as it is in this transaction, for its inviter's
 * callback address. Answers whether there is one: where there is none, nothing leaves and nobody
 * will acknowledge it.
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
