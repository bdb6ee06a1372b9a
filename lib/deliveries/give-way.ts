import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { deliveries } from "@/db/schema";
import { queueDeliveries } from "./queue-deliveries";
import { givesWay, supersededWords } from "./rules";

interface SittingKey {
  accountId: number;
  sittingId: number;
}

/**
 * Retries queued callbacks immediately, or cancels them, when a newer callback of the sitting is
 * queued.
 */
export async function hurryOlder(tx: Transaction, sitting: SittingKey): Promise<void> {
  const waiting = await lockWaiting(tx, sitting);
  await supersede(tx, waiting.filter(givesWay));
  const first = waiting.find((each) => !givesWay(each));
  if (!first) return;
  await tx
    .update(deliveries)
    .set({ nextAttemptAt: sql`least(${deliveries.nextAttemptAt}, now())` })
    .where(eq(deliveries.id, first.id));
  await queueDeliveries(tx, [first.id]);
}

/** Cancels long-failing callbacks in favor of the sitting's newest. */
export async function giveWayToNewest(tx: Transaction, sitting: SittingKey): Promise<void> {
  const waiting = await lockWaiting(tx, sitting);
  await supersede(tx, waiting.slice(0, -1).filter(givesWay));
}

/** Locks the sitting's queued callbacks, oldest first. */
const lockWaiting = (tx: Transaction, { accountId, sittingId }: SittingKey) =>
  tx
    .select({
      id: deliveries.id,
      eventType: deliveries.eventType,
      attempts: deliveries.attempts,
      status: deliveries.lastStatus,
    })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.accountId, accountId),
        eq(deliveries.sittingId, sittingId),
        eq(deliveries.status, "queued"),
      ),
    )
    .orderBy(asc(deliveries.id))
    .for("no key update");

async function supersede(tx: Transaction, over: readonly { id: number }[]): Promise<void> {
  if (over.length === 0) return;
  const ids = over.map(({ id }) => id);
  await tx
    .update(deliveries)
    .set({ status: "cancelled", nextAttemptAt: null, lastError: supersededWords })
    .where(inArray(deliveries.id, ids));
}
