import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { createdAt, deliveryKindEnum, deliveryStatusEnum, identity, instant } from "./columns";
import { sittings } from "./sittings";
import { webhookEndpoints } from "./webhook-endpoints";

/** A document to send by HTTP after commit, and its delivery state. */
export const deliveries = pgTable(
  "deliveries",
  {
    id: identity(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    kind: deliveryKindEnum().notNull(),
    status: deliveryStatusEnum().notNull().default("queued"),
    /** For a callback. */
    sittingId: integer(),
    /** For a webhook. */
    endpointId: integer(),
    /** The same for every attempt: `webhook-id`. */
    messageId: text().notNull(),
    /** `offer.sent`; for a callback, the sitting's status. */
    eventType: text().notNull(),
    url: text().notNull(),
    payload: text().notNull(),
    attempts: integer().notNull().default(0),
    lastStatus: integer(),
    lastError: text(),
    milliseconds: integer(),
    nextAttemptAt: instant(),
    /** When a worker claimed the current attempt. */
    claimedAt: instant(),
    createdAt: createdAt(),
    deliveredAt: instant(),
  },
  (table) => [
    check("deliveries_one_subject", sql`num_nonnulls(${table.sittingId}, ${table.endpointId}) = 1`),
    foreignKey({
      name: "deliveries_sitting_fkey",
      columns: [table.accountId, table.sittingId],
      foreignColumns: [sittings.accountId, sittings.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "deliveries_endpoint_fkey",
      columns: [table.accountId, table.endpointId],
      foreignColumns: [webhookEndpoints.accountId, webhookEndpoints.id],
    }).onDelete("cascade"),
    index("deliveries_account_idx").on(table.accountId, table.id),
    index("deliveries_endpoint_idx").on(table.accountId, table.endpointId, table.id),
    index("deliveries_sitting_idx").on(table.accountId, table.sittingId, table.id),
    index("deliveries_unfinished_idx")
      .on(table.accountId, table.status, table.id)
      .where(sql`${table.status} <> 'delivered'`),
    index("deliveries_next_idx")
      .on(table.accountId, table.endpointId, table.nextAttemptAt, table.attempts, table.id)
      .where(sql`${table.status} = 'queued' and ${table.endpointId} is not null`),
    index("deliveries_waiting_idx")
      .on(table.nextAttemptAt, table.id)
      .where(sql`${table.status} = 'queued'`),
  ],
);
