import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { insertRows } from "@/db/insert-rows";
import { deliveries, webhookEndpoints } from "@/db/schema";
import { randomToken } from "@/lib/auth/secrets";
import { payloadOf, type WebhookEvent } from "./compose-webhook";
import { hurryOlder } from "./give-way";
import { queueDeliveries } from "./queue-deliveries";
import { isWebhookEvent } from "./rules";

export interface NewCallback {
  accountId: number;
  sittingId: number;
  /** The sitting's status to report. */
  eventType: string;
  url: string;
  payload: unknown;
}

const newMessageId = () => `msg_${randomToken(16)}`;

/**
 * Queues a callback in the caller's transaction. It is sent after the commit and after earlier
 * callbacks of the sitting. Those are tried immediately; one that was refused or has failed for
 * long gives way to it.
 */
export async function enqueueCallback(tx: Transaction, callback: NewCallback): Promise<void> {
  await hurryOlder(tx, callback);
  const [row] = await tx
    .insert(deliveries)
    .values({
      ...callback,
      payload: JSON.stringify(callback.payload),
      kind: "callback",
      messageId: newMessageId(),
      nextAttemptAt: sql`now()`,
    })
    .returning({ id: deliveries.id });
  if (row) await queueDeliveries(tx, [row.id]);
}

/**
 * Queues events for every webhook that subscribes to them, in the caller's transaction. Costs one
 * read for an account without webhooks.
 */
export async function enqueueWebhooks(
  tx: Transaction,
  accountId: number,
  events: readonly WebhookEvent[],
): Promise<void> {
  const known = events.filter(({ type }) => isWebhookEvent(type));
  if (known.length === 0) return;
  const endpoints = await tx
    .select({
      id: webhookEndpoints.id,
      url: webhookEndpoints.url,
      eventTypes: webhookEndpoints.eventTypes,
    })
    .from(webhookEndpoints)
    .where(and(eq(webhookEndpoints.accountId, accountId), isNull(webhookEndpoints.disabledAt)))
    .orderBy(webhookEndpoints.id)
    .for("key share");
  const wanted = known.flatMap((event) => {
    const takers = endpoints.filter(
      ({ eventTypes }) => eventTypes.length === 0 || eventTypes.includes(event.type),
    );
    return takers.length === 0 ? [] : [{ event, takers, messageId: newMessageId() }];
  });
  await enqueueMessages(
    tx,
    wanted.flatMap(({ event, takers, messageId }) =>
      takers.map(({ id, url }) => ({ accountId, endpointId: id, url, event, messageId })),
    ),
  );
}

export interface NewWebhook {
  accountId: number;
  endpointId: number;
  url: string;
  event: WebhookEvent;
  messageId?: string;
}

/** Queues messages to webhooks, whatever they subscribe to. Returns the IDs. */
export async function enqueueMessages(
  tx: Transaction,
  messages: readonly NewWebhook[],
): Promise<number[]> {
  if (messages.length === 0) return [];
  const ids = await newIds(tx, messages.length);
  const now = new Date();
  await insertRows(
    tx,
    deliveries,
    messages.map(({ event, messageId = newMessageId(), ...message }, index) => ({
      ...message,
      id: ids[index] as number,
      kind: "webhook" as const,
      messageId,
      eventType: event.type,
      payload: payloadOf(event, now),
      nextAttemptAt: now,
    })),
  );
  await queueDeliveries(tx, ids);
  return ids;
}

async function newIds(tx: Transaction, count: number): Promise<number[]> {
  const rows = await tx.execute<{ id: number }>(sql`
    select nextval(pg_get_serial_sequence('deliveries', 'id'))::int as id
    from generate_series(1, ${count}::int)`);
  return rows.map((row) => row.id);
}
