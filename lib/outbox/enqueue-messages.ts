import { type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import type { NotificationKind, OutboxKind } from "@/db/enums";
import { outboxMessages } from "@/db/schema";
import { statement } from "@/db/statement";
import { announce } from "@/lib/live/announce";
import { type Secrets, withoutSecrets } from "./rules";

export interface NewMessage {
  kind: OutboxKind;
  recipient: string;
  subject: string;
  html: string;
  /** Language of an email to a candidate. */
  locale?: string;
  offerId?: number;
  /** For a reminder: no offer has the same twice. */
  reminderKey?: string;
  /** For an offer to assist. */
  recipientId?: number;
  /** For an invitation to an assessment. */
  sittingId?: number;
  /** For a notification: the member who gets it and its kind; a daily one has no kind. */
  memberId?: number;
  topic?: NotificationKind | undefined;
  /** The member's link that replaces `linkPlaceholder` when the email is sent. */
  userTokenId?: string;
  /** Secrets in `html`; they are derived again when the email is sent, and not stored. */
  secrets?: Secrets;
}

/** Worker task that delivers one message. */
export const deliverTask = "deliver-message";

const deliveryJob = (id: SQL, round: SQL) => sql`(
  ${deliverTask}::text, json_build_object('id', ${id}, 'round', ${round}), null, null, 8,
  'message:' || ${id}, null, null)::graphile_worker.job_spec`;

interface AddedMessage {
  id: number;
  offerId: number | null;
}

/**
 * Adds messages to the outbox and the worker's queue in the caller's transaction: they are sent
 * after it commits, or never. Uses a few statements for any number. A message that concerns a
 * person has a null account. Returns what was added: a reminder that exists already is not.
 */
export async function enqueueMessages(
  tx: Queryable,
  accountId: number | null,
  messages: readonly NewMessage[],
): Promise<AddedMessage[]> {
  if (messages.length === 0) return [];
  const rows = messages.map((message, index) => ({
    index,
    kind: message.kind,
    offer_id: message.offerId,
    recipient_id: message.recipientId,
    sitting_id: message.sittingId,
    user_token_id: message.userTokenId,
    member_id: message.memberId,
    topic: message.topic,
    reminder_key: message.reminderKey,
    recipient: message.recipient,
    subject: message.subject,
    locale: message.locale,
    html: message.secrets ? withoutSecrets(message.html, message.secrets) : message.html,
  }));
  const added = await addMessages.all(tx, { accountId, messages: JSON.stringify(rows) });
  if (accountId !== null) {
    announce(
      accountId,
      added.map(({ id }) => ({ type: "message", id, changesHome: false })),
    );
  }
  return added;
}

const addMessages = statement<{ accountId: number | null; messages: string }, AddedMessage>(
  (given) => sql`
    with message as (
      insert into ${outboxMessages} (account_id, kind, offer_id, recipient_id, sitting_id,
        user_token_id, member_id, topic, reminder_key, recipient, subject, html, locale)
      select ${given.accountId}::int, kind, offer_id, recipient_id, sitting_id, user_token_id,
        member_id, topic, reminder_key, recipient, subject, html, locale
      from json_to_recordset(${given.messages}::json) as given(index int, kind outbox_kind,
        offer_id int, recipient_id int, sitting_id int, user_token_id text, member_id int,
        topic text, reminder_key text, recipient text, subject text, html text, locale text)
      order by index
      on conflict (account_id, offer_id, reminder_key) where reminder_key is not null do nothing
      returning id, offer_id as "offerId"
    ),
    job as (select count(*) as jobs from graphile_worker.add_jobs(array(
      select ${deliveryJob(sql`id`, sql`0`)} from message)))
    select id, "offerId" from message, job`,
);

/**
 * Queues the delivery of messages in the outbox. `round` distinguishes a message resent on purpose
 * from a retry.
 */
export async function enqueueDelivery(
  tx: Queryable,
  ids: readonly number[],
  round = 0,
): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`
    select from graphile_worker.add_jobs(array(
      select ${deliveryJob(sql`id`, sql`cast(${round} as bigint)`)}
      from json_array_elements_text(${JSON.stringify(ids)}::json) as given(text),
        cast(text as int) as id))`);
}
