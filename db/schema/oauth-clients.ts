import { foreignKey, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { createdAt, identity, instant } from "./columns";
import { memberships } from "./memberships";

/** An external system that gets OAuth2 tokens with its own credentials (RFC 6749, 4.4). */
export const oauthClients = pgTable(
  "oauth_clients",
  {
    id: identity(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    createdBy: integer().notNull(),
    name: text().notNull(),
    clientId: text().notNull().unique("oauth_clients_client_id_key"),
    scopes: text().array().notNull(),
    createdAt: createdAt(),
    lastUsedAt: instant(),
    revokedAt: instant(),
  },
  (table) => [
    unique("oauth_clients_account_id_key").on(table.accountId, table.id),
    foreignKey({
      name: "oauth_clients_created_by_fkey",
      columns: [table.accountId, table.createdBy],
      foreignColumns: [memberships.accountId, memberships.userId],
    }),
    index("oauth_clients_account_idx").on(table.accountId, table.id),
  ],
);
