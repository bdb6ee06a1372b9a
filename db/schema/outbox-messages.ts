import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { assistanceRecipients } from "./assistance-recipients";
import { createdAt, identity, instant, outboxKindEnum, outboxStatusEnum } from "./columns";
import { memberships } from "./memberships";
import { offers } from "./offers";
import { sittings } from "./sittings";
import { userTokens } from "./user-tokens";

/** An email to send after commit, and its delivery state. */
export const outboxMessages = pgTable(
  "outbox_messages",
  {
    id: identity(),
    /** Null for messages that concern a person rather than an account. No account can see them. */
    accountId: integer().references(() => accounts.id, { onDelete: "cascade" }),
    kind: outboxKindEnum().notNull(),
    status: outboxStatusEnum().notNull().default("queued"),
    offerId: integer(),
    recipientId: integer(),
    sittingId: integer(),
    /** The link that replaces `linkPlaceholder` in `html` when the email is sent. */
    userTokenId: text().references(() => userTokens.id, { onDelete: "set null" }),
    /** For a notification: the member who gets it, and its kind; a daily one has none. */
    memberId: integer(),
    topic: text(),
    /** For a reminder: its deadline and day, which no offer has twice. */
    reminderKey: text(),
    recipient: text().notNull(),
    subject: text().notNull(),
    html: text().notNull(),
    /** Language of an email to a candidate; null for the account's. */
    locale: text(),
    attempts: integer().notNull().default(0),
    lastError: text(),
    createdAt: createdAt(),
    sentAt: instant(),
    /** When a mail server refused it for good, in its answer or in a report; null before. */
    bouncedAt: instant(),
    /** When the recipient reported it as spam. */
    complainedAt: instant(),
  },
  (table) => [
    foreignKey({
      name: "outbox_messages_offer_fkey",
      columns: [table.accountId, table.offerId],
      foreignColumns: [offers.accountId, offers.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "outbox_messages_recipient_fkey",
      columns: [table.accountId, table.recipientId],
      foreignColumns: [assistanceRecipients.accountId, assistanceRecipients.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "outbox_messages_sitting_fkey",
      columns: [table.accountId, table.sittingId],
      foreignColumns: [sittings.accountId, sittings.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "outbox_messages_member_fkey",
      columns: [table.accountId, table.memberId],
      foreignColumns: [memberships.accountId, memberships.userId],
    }).onDelete("cascade"),
    uniqueIndex("outbox_messages_reminder_key")
      .on(table.accountId, table.offerId, table.reminderKey)
      .where(sql`${table.reminderKey} is not null`),
    index("outbox_messages_member_idx")
      .on(table.accountId, table.memberId)
      .where(sql`${table.memberId} is not null`),
    index("outbox_messages_sitting_idx").on(table.accountId, table.sittingId),
    index("outbox_messages_recipient_idx").on(table.accountId, table.recipientId),
    index("outbox_messages_account_idx").on(table.accountId, table.id),
    index("outbox_messages_status_idx").on(table.accountId, table.status, table.id),
    index("outbox_messages_recipient_search_idx").using(
      "gin",
      sql`fold_text(${table.recipient}) gin_trgm_ops`,
    ),
    index("outbox_messages_waiting_idx").on(table.id).where(sql`${table.status} = 'queued'`),
    index("outbox_messages_failed_idx").on(table.createdAt).where(sql`${table.status} = 'failed'`),
    index("outbox_messages_offer_idx").on(table.accountId, table.offerId, table.id),
    index("outbox_messages_token_idx")
      .on(table.userTokenId)
      .where(sql`${table.userTokenId} is not null`),
    check(
      "outbox_messages_reset_of_no_account",
      sql`(${table.kind} = 'password_reset') = (${table.accountId} is null)`,
    ),
  ],
);
