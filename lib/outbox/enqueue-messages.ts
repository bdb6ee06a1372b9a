import { sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { OutboxKind } from "@/db/enums";
import { insertRows } from "@/db/insert-rows";
import { outboxMessages } from "@/db/schema";
import { notifyLive } from "@/lib/live/notify-live";
import { type Secrets, withoutSecrets } from "./rules";

export interface NewMessage {
  kind: OutboxKind;
  recipient: string;
  subject: string;
  html: string;
  offerId?: number;
  /** For an offer to assist. */
  recipientId?: number;
  /** For an invitation to an assessment. */
  sittingId?: number;
  /** The member's link that replaces `linkPlaceholder` when the email is sent. */
  userTokenId?: string;
  /** Secrets in `html`; they are derived again when the email is sent, and not stored. */
  secrets?: Secrets;
}

/** Worker task that delivers one message. */
export const deliverTask = "deliver-message";

/**
 * Adds messages to the outbox and the worker's queue in the caller's transaction: they are sent
 * after it commits, or never. Uses a few statements for any number. A message that concerns a
 * person has a null account.
 */
export async function enqueueMessages(
  tx: Queryable,
  accountId: number | null,
  messages: readonly NewMessage[],
): Promise<void> {
  if (messages.length === 0) return;
  const ids = await newIds(tx, messages.length);
  const rows = messages.map((message, index) => ({
    id: ids[index] as number,
    accountId,
    kind: message.kind,
    offerId: message.offerId ?? null,
    recipientId: message.recipientId ?? null,
    sittingId: message.sittingId ?? null,
    userTokenId: message.userTokenId ?? null,
    recipient: message.recipient,
    subject: message.subject,
    html: message.secrets ? withoutSecrets(message.html, message.secrets) : message.html,
  }));
  await insertRows(tx, outboxMessages, rows);
  await enqueueDelivery(tx, ids);
  if (accountId === null) return;
  await notifyLive(
    tx,
    accountId,
    ids.map((id) => ({ type: "message", id })),
  );
}

async function newIds(tx: Queryable, count: number): Promise<number[]> {
  const rows = await tx.execute<{ id: number }>(sql`
    select nextval(pg_get_serial_sequence('outbox_messages', 'id'))::int as id
    from generate_series(1, ${count}::int)`);
  return rows.map((row) => row.id);
}

/**
 * Queues the delivery of messages in the outbox. `round` distinguishes a message resent on purpose
 * from a retry.
 */
export async function enqueueDelivery(
  tx: Queryable,
  ids: readonly number[],
  round = 0,
): Promise<void> {
  await tx.execute(sql`
    select graphile_worker.add_job(
      ${deliverTask}, json_build_object('id', id, 'round', cast(${round} as bigint)),
      max_attempts := 8, job_key := 'message:' || id
    )
    from json_array_elements_text(${JSON.stringify(ids)}::json) as given(text), cast(text as int) as id`);
}
