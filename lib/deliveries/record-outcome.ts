import { and, asc, eq, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { deliveries, webhookEndpoints } from "@/db/schema";
import { notifyLive } from "@/lib/live/notify-live";
import { noteEndpointFailure, noteEndpointSuccess } from "@/lib/webhooks/note-outcome";
import { acknowledgeFinished } from "./acknowledge-finished";
import type { Delivery } from "./find-due";
import { queueDeliveries } from "./queue-deliveries";
import { delayAfter, isGone } from "./rules";

export interface Outcome {
  /** Of the answer; null where none came. */
  status: number | null;
  /** Why it is no success, in words; null where it is one. */
  problem: string | null;
  milliseconds: number;
}

/** Writes down that the receiver took a delivery, and lets the session's next one leave. */
export async function recordDelivered(
  delivery: Delivery,
  url: string,
  { status, milliseconds }: Outcome,
): Promise<void> {
  await settle(delivery, async (tx) => {
    const values = { url, milliseconds, lastStatus: status, lastError: null, nextAttemptAt: null };
    const written = await write(tx, delivery, {
      ...values,
      status: "delivered",
      attempts: sql`${deliveries.attempts} + 1`,
      deliveredAt: sql`now()`,
    });
    if (!written) return;
    await acknowledgeFinished(tx, delivery);
    await noteEndpointSuccess(tx, delivery);
  });
}

/** Writes down a failed try and queues the next one, if one is left. */
export async function recordFailed(
  delivery: Delivery,
  url: string,
  { status, milliseconds, problem }: Outcome & { problem: string },
): Promise<void> {
  await settle(delivery, async (tx) => {
    const isOver = isGone(delivery.kind, status);
    const seconds = isOver ? null : delayAfter(delivery.kind, delivery.attempts + 1);
    const written = await write(tx, delivery, {
      ...{ url, milliseconds, lastStatus: status, lastError: problem },
      attempts: sql`${deliveries.attempts} + 1`,
      ...(seconds === null
        ? { status: "failed", nextAttemptAt: null }
        : { nextAttemptAt: sql`now() + make_interval(secs => ${withJitter(seconds)})` }),
    });
    if (!written) return;
    if (seconds !== null) await queueDeliveries(tx, [delivery.id]);
    await noteEndpointFailure(tx, delivery, status);
  });
}

/** Writes down that nobody wants a delivery any more. */
export async function recordCancelled(delivery: Delivery): Promise<void> {
  await settle(delivery, async (tx) => {
    const written = await write(tx, delivery, { status: "cancelled", nextAttemptAt: null });
    if (written) await acknowledgeFinished(tx, delivery);
  });
}

/** Up to a tenth longer, so that what failed together does not come back together. */
const withJitter = (seconds: number) => seconds * (1 + Math.random() / 10);

type Values = Parameters<ReturnType<Transaction["update"]>["set"]>[0];

async function write(tx: Transaction, { id }: Delivery, values: Values): Promise<boolean> {
  const written = await tx
    .update(deliveries)
    .set(values)
    .where(and(eq(deliveries.id, id), eq(deliveries.status, "queued")))
    .returning({ id: deliveries.id });
  return written.length > 0;
}

async function settle(delivery: Delivery, work: (tx: Transaction) => Promise<void>): Promise<void> {
  const { accountId, sessionId, endpointId } = delivery;
  await inTransaction(async (tx) => {
    if (endpointId !== null) await lockEndpoint(tx, accountId, endpointId);
    await work(tx);
    await notifyLive(tx, accountId, [
      sessionId === null
        ? { type: "webhook_endpoint", id: endpointId ?? 0 }
        : { type: "assessment_session", id: sessionId },
    ]);
  });
  if (sessionId !== null) await wakeNext(accountId, sessionId);
}

/** Before the delivery, in the order in which a webhook is switched off. */
async function lockEndpoint(tx: Transaction, accountId: number, id: number): Promise<void> {
  await tx
    .select({ id: webhookEndpoints.id })
    .from(webhookEndpoints)
    .where(and(eq(webhookEndpoints.accountId, accountId), eq(webhookEndpoints.id, id)))
    .for("no key update");
}

/** After the commit, so that one put on the queue meanwhile either sees it or is seen here. */
async function wakeNext(accountId: number, sessionId: number): Promise<void> {
  await inTransaction(async (tx) => {
    const [next] = await tx
      .select({ id: deliveries.id })
      .from(deliveries)
      .where(
        and(
          eq(deliveries.accountId, accountId),
          eq(deliveries.sessionId, sessionId),
          eq(deliveries.status, "queued"),
        ),
      )
      .orderBy(asc(deliveries.id))
      .limit(1);
    if (next) await queueDeliveries(tx, [next.id]);
  });
}
