import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { editable, identity, instant } from "./columns";

/** Where an account's events are sent, signed. Secrets are kept encrypted, since they must sign. */
export const webhookEndpoints = pgTable(
  "webhook_endpoints",
  {
    id: identity(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    url: text().notNull(),
    description: text(),
    /** None: all. */
    eventTypes: text().array().notNull().default(sql`'{}'::text[]`),
    secret: text().notNull(),
    /** Signs beside the new one until then, so that a receiver can change over. */
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
