import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { OutboxKind } from "@/db/enums";
import { outboxMessages } from "@/db/schema";

export interface NewMessage {
  kind: OutboxKind;
  recipient: string;
  subject: string;
  html: string;
  offerId?: number;
}

/** The name of the worker's task that delivers one message. */
export const deliverTask = "deliver-message";

/**
 * Puts messages into the outbox and on the worker's queue, in the caller's transaction: they
 * leave after it commits, or never.
 */
export async function enqueueMessages(
  tx: Transaction,
  accountId: number,
  messages: readonly NewMessage[],
): Promise<void> {
  if (messages.length === 0) return;
  const rows = await tx
    .insert(outboxMessages)
    .values(messages.map((message) => ({ ...message, accountId })))
    .returning({ id: outboxMessages.id });
  await enqueueDelivery(
    tx,
    rows.map((row) => row.id),
  );
}

/**
 * Queues the delivery of messages that are in the outbox already. `round` tells a message sent
 * again on purpose from a retry of the same one.
 */
export async function enqueueDelivery(
  tx: Transaction,
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
