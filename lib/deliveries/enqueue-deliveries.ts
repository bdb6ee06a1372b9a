import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { insertRows } from "@/db/insert-rows";
import { deliveries, webhookEndpoints } from "@/db/schema";
import { type Given, statement } from "@/db/statement";
import { randomToken } from "@/lib/auth/secrets";
import { payloadOf, type WebhookEvent } from "./compose-webhook";
import { hurryOlder } from "./give-way";
import { queueDeliveries, queueNewDeliveries } from "./queue-deliveries";
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

/** Returns an event's message for `webhookDeliveries`; null if webhooks don't report it. */
export function toWebhookMessage(event: WebhookEvent, at: Date) {
  if (!isWebhookEvent(event.type)) return null;
  return { message_id: newMessageId(), payload: payloadOf(event, at) };
}

/**
 * Returns the query `delivery`, which adds a message for each webhook that subscribes to an event of
 * `source`: rows of a position, a type, and what `toWebhookMessage` says.
 */
export const webhookDeliveries = (accountId: SQLWrapper, source: SQL): SQL => sql`
  delivery as (
    insert into ${deliveries}
      (account_id, kind, endpoint_id, message_id, event_type, url, payload, next_attempt_at)
    select ${accountId}::int, 'webhook', webhook.id, event.message_id, event.type, webhook.url,
      event.payload, now()
    from ${source} join ${webhookEndpoints} webhook on webhook.account_id = ${accountId}::int
      and webhook.disabled_at is null
      and (webhook.event_types = '{}' or event.type = any(webhook.event_types))
    where event.payload is not null
    order by event.position, webhook.id
    returning id
  )`;

const queueWebhooks = statement(
  (given: Given<{ accountId: number; events: string }>) => sql`
    with ${webhookDeliveries(
      given.accountId,
      sql`json_to_recordset(${given.events}::json)
        as event(position int, type text, message_id text, payload text)`,
    )}
    select ${queueNewDeliveries} as queued`,
);

/**
 * Queues events for every webhook that subscribes to them, in the caller's transaction and in one
 * statement.
 */
export async function enqueueWebhooks(
  tx: Transaction,
  accountId: number,
  events: readonly WebhookEvent[],
): Promise<void> {
  const now = new Date();
  const rows = events.flatMap((event, position) => {
    const message = toWebhookMessage(event, now);
    if (!message) return [];
    return [{ position, type: event.type, ...message }];
  });
  if (rows.length === 0) return;
  await queueWebhooks.all(tx, { accountId, events: JSON.stringify(rows) });
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
