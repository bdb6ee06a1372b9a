import { and, eq, sql } from "drizzle-orm";
import { database, inTransaction, type Transaction } from "@/db/client";
import type { DeliveryStatus } from "@/db/enums";
import { deliveries, sittings, webhookEndpoints } from "@/db/schema";
import { statement } from "@/db/statement";
import { announce } from "@/lib/live/announce";
import { withoutWaiting } from "@/lib/queue/commit-early";
import { acknowledgeFinished } from "./acknowledge-finished";
import type { Delivery } from "./find-due";
import { giveWayToNewest } from "./give-way";
import { queueDeliveries } from "./queue-deliveries";
import { recordEndpointFailure, recordEndpointSuccess } from "./record-endpoint-outcome";
import { delayAfter, isGone } from "./rules";

export interface Outcome {
  /** Status of the response; null if none came. */
  status: number | null;
  /** The reason for a failure, in words; null for a success. */
  problem: string | null;
  milliseconds: number;
}

/** Records a successful delivery, even if it was cancelled meanwhile. */
export async function recordDelivered(
  delivery: Delivery,
  url: string,
  { status, milliseconds }: Outcome,
): Promise<void> {
  if (delivery.kind === "webhook") return recordWebhook(delivery, url, { status, milliseconds });
  await settle(delivery, async (tx) => {
    const values = { url, milliseconds, lastStatus: status, lastError: null, nextAttemptAt: null };
    await write(tx, delivery, {
      ...values,
      status: "delivered",
      attempts: sql`${deliveries.attempts} + 1`,
      deliveredAt: sql`now()`,
    });
    await acknowledgeFinished(tx, delivery);
  });
}

interface Delivered {
  id: number;
  url: string;
  status: number | null;
  milliseconds: number;
}

const writeDelivered = statement<Delivered, { isFailing: boolean | null }>(
  (given) => sql`
    with written as (
      update ${deliveries}
      set status = 'delivered', attempts = attempts + 1, delivered_at = now(), url = ${given.url},
        milliseconds = ${given.milliseconds}, last_status = ${given.status}, last_error = null,
        next_attempt_at = null, claimed_at = null
      where id = ${given.id} and status not in ('delivered', 'failed') and ${withoutWaiting}
      returning account_id, endpoint_id
    )
    select (
      select failing_since is not null from ${webhookEndpoints} webhook
      where webhook.account_id = written.account_id and webhook.id = written.endpoint_id
    ) as "isFailing"
    from written`,
);

/** Records a delivered webhook in one statement, and in a second that its receiver is well again. */
async function recordWebhook(
  delivery: Delivery,
  url: string,
  outcome: Pick<Outcome, "status" | "milliseconds">,
): Promise<void> {
  const { id, accountId, endpointId } = delivery;
  const written = await writeDelivered.first(database(), { id, url, ...outcome });
  if (written) announce(accountId, [{ type: "webhook_endpoint", id: endpointId ?? 0 }]);
  if (written?.isFailing) await inTransaction((tx) => recordEndpointSuccess(tx, delivery));
}

/**
 * Records a failed attempt and queues the next one, if any is left and the delivery is still
 * queued.
 */
export async function recordFailed(
  delivery: Delivery,
  url: string,
  { status, milliseconds, problem }: Outcome & { problem: string },
): Promise<void> {
  await settle(delivery, async (tx, present) => {
    const attempts = sql`${deliveries.attempts} + 1`;
    const tried = { url, milliseconds, attempts, lastStatus: status };
    if (present !== "queued") return write(tx, delivery, tried);
    const isOver = isGone(delivery.kind, status);
    const seconds = isOver ? null : delayAfter(delivery.kind, delivery.attempts + 1);
    await write(tx, delivery, {
      ...tried,
      lastError: problem,
      ...(seconds === null
        ? { status: "failed", nextAttemptAt: null }
        : { nextAttemptAt: sql`now() + make_interval(secs => ${withJitter(seconds)})` }),
    });
    if (seconds !== null) await queueDeliveries(tx, [delivery.id]);
    const { accountId, sittingId } = delivery;
    if (sittingId !== null) await giveWayToNewest(tx, { accountId, sittingId });
    await recordEndpointFailure(tx, delivery, status);
  });
}

/** Records that a delivery is no longer wanted. */
export async function recordCancelled(delivery: Delivery): Promise<void> {
  await settle(delivery, async (tx) => {
    await write(tx, delivery, { status: "cancelled", nextAttemptAt: null });
    await acknowledgeFinished(tx, delivery);
  });
}

/** Adds up to a tenth, so that deliveries that failed together don't retry together. */
const withJitter = (seconds: number) => seconds * (1 + Math.random() / 10);

type Values = Parameters<ReturnType<Transaction["update"]>["set"]>[0];

async function write(tx: Transaction, { id }: Delivery, values: Values): Promise<void> {
  await tx
    .update(deliveries)
    .set({ ...values, claimedAt: null })
    .where(eq(deliveries.id, id));
}

/** Writes nothing if the delivery has ended or was deleted meanwhile. */
async function settle(
  delivery: Delivery,
  work: (tx: Transaction, present: DeliveryStatus) => Promise<void>,
): Promise<void> {
  const { id, accountId, sittingId, endpointId } = delivery;
  await inTransaction(async (tx) => {
    await lockSubject(tx, delivery);
    const [present] = await tx
      .select({ status: deliveries.status })
      .from(deliveries)
      .where(eq(deliveries.id, id))
      .for("update");
    if (!present || present.status === "delivered" || present.status === "failed") return;
    await work(tx, present.status);
    announce(accountId, [
      sittingId === null
        ? { type: "webhook_endpoint", id: endpointId ?? 0 }
        : { type: "sitting", id: sittingId },
    ]);
  });
}

/** Locks the subject before the delivery, in the same order as other changes to it. */
async function lockSubject(
  tx: Transaction,
  { accountId, sittingId, endpointId }: Delivery,
): Promise<void> {
  const subject =
    sittingId === null
      ? { table: webhookEndpoints, id: endpointId ?? 0 }
      : { table: sittings, id: sittingId };
  await tx
    .select({ id: subject.table.id })
    .from(subject.table)
    .where(and(eq(subject.table.accountId, accountId), eq(subject.table.id, subject.id)))
    .for("no key update");
}
