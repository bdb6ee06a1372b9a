import { and, asc, eq, inArray, ne, not, type SQL, sql } from "drizzle-orm";
import { database } from "@/db/client";
import type { DeliveryKind } from "@/db/enums";
import { deliveries, sittings } from "@/db/schema";
import { Lanes } from "@/lib/outbound/lanes";
import type { Due } from "./find-due";
import { queueDeliveries, queueNextOf } from "./queue-deliveries";
import { isBlocked, isInFlight } from "./select-waiting";

/** Pauses are short for callbacks, because a candidate may be waiting. */
export const lanesOf: Record<DeliveryKind, Lanes> = {
  callback: new Lanes({ max: 2, minPause: 1, maxPause: 30 }),
  webhook: new Lanes({ max: 2, minPause: 5, maxPause: 600 }),
};

/** Returns the key of a delivery's receiver: a webhook's address, or an inviter. */
export const receiverOf = ({ endpoint, credential }: Due): string =>
  endpoint ? `${endpoint.id} ${endpoint.url}` : `${credential?.id} ${credential?.callbackUrl}`;

/** Matches the queued deliveries of the same receiver. */
function waitingFor({ delivery, credential }: Due): SQL | undefined {
  const { accountId, endpointId } = delivery;
  const ofInviter = database()
    .select({ id: sittings.id })
    .from(sittings)
    .where(
      and(eq(sittings.accountId, accountId), eq(sittings.basicCredentialId, credential?.id ?? 0)),
    );
  return and(
    eq(deliveries.accountId, accountId),
    eq(deliveries.status, "queued"),
    endpointId === null
      ? inArray(deliveries.sittingId, ofInviter)
      : eq(deliveries.endpointId, endpointId),
  );
}

const inSeconds = (seconds: number) =>
  sql`greatest(${deliveries.nextAttemptAt}, now() + make_interval(secs => ${seconds}))`;

/** Postpones a delivery by this many seconds without an attempt, because its receiver is paused. */
export async function putOff({ delivery }: Due, seconds: number): Promise<void> {
  await database()
    .update(deliveries)
    .set({ nextAttemptAt: inSeconds(seconds) })
    .where(and(eq(deliveries.id, delivery.id), eq(deliveries.status, "queued")));
  await queueDeliveries(database(), [delivery.id]);
}

/** Postpones all other queued deliveries of the receiver. */
export async function putOffOthers(due: Due, seconds: number): Promise<void> {
  const others = database()
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(and(waitingFor(due), ne(deliveries.id, due.delivery.id), not(isInFlight)))
    .for("update", { skipLocked: true });
  await database()
    .update(deliveries)
    .set({ nextAttemptAt: inSeconds(seconds) })
    .where(inArray(deliveries.id, others));
}

/**
 * Queues the next delivery of the receiver after this one ends, because new ones are left alone
 * during a call. Runs after the commit, so that a delivery queued meanwhile either sees the end or
 * is seen here.
 */
export async function wakeNext(due: Due): Promise<void> {
  const { accountId, endpointId } = due.delivery;
  if (endpointId !== null) return queueNextOf(accountId, endpointId);
  const [next] = await database()
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(and(waitingFor(due), not(isInFlight), not(isBlocked)))
    .orderBy(asc(deliveries.nextAttemptAt), asc(deliveries.attempts), asc(deliveries.id))
    .limit(1);
  if (next) await queueDeliveries(database(), [next.id]);
}
