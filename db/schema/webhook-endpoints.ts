import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { editable, identity, instant, webhookFormatEnum } from "./columns";

/**
 * Address that receives an account's events, signed. Secrets are encrypted, because they must sign.
 */
export const webhookEndpoints = pgTable(
  "webhook_endpoints",
  {
    id: identity(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    url: text().notNull(),
    description: text(),
    /** Empty for all events. */
    eventTypes: text().array().notNull().default(sql`'{}'::text[]`),
    format: webhookFormatEnum().notNull().default("events"),
    secret: text().notNull(),
    /** Signs beside the new secret until then, so that a receiver can switch. */
    previousSecret: text(),
    previousSecretUntil: instant(),
    /** Since when every delivery has failed; null after a success. */
    failingSince: instant(),
    disabledAt: instant(),
    disabledReason: text(),
    ...editable(),
  },
  (table) => [
    unique("webhook_endpoints_account_id_key").on(table.accountId, table.id),
    index("webhook_endpoints_account_idx").on(table.accountId, table.id),
  ],
);
