import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assessmentSessions } from "@/db/schema";
import { enqueueCallback } from "@/lib/deliveries/enqueue-deliveries";
import { findReported } from "./session-status";

/**
 * Queues the status document of a session, as it is in this transaction, for its inviter's
 * callback address. Answers whether there is one: where there is none, nothing leaves and nobody
 * will acknowledge it.
 */
export async function reportStatus(
  tx: Transaction,
  session: { id: number; accountId: number },
): Promise<boolean> {
  const { id: sessionId, accountId } = session;
  const found = await findReported(
    tx,
    and(eq(assessmentSessions.accountId, accountId), eq(assessmentSessions.id, sessionId)),
  );
  if (!found?.callbackUrl) return false;
  await enqueueCallback(tx, {
    ...{ accountId, sessionId, eventType: found.status },
    url: found.callbackUrl,
    payload: found.document,
  });
  return true;
}
