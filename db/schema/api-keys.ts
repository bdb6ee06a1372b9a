import { foreignKey, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { createdAt, identity, instant } from "./columns";
import { memberships } from "./memberships";

/** A credential of an external system. Only the SHA-256 of the key is stored. */
export const apiKeys = pgTable(
  "api_keys",
  {
    id: identity(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    ownerId: integer().notNull(),
    name: text().notNull(),
    /** The service provider shown to candidates for this key; null for the account. */
    providerName: text(),
    prefix: text().notNull(),
    keyHash: text().notNull().unique("api_keys_key_hash_key"),
    permissions: text().array().notNull(),
    createdAt: createdAt(),
    lastUsedAt: instant(),
    revokedAt: instant(),
  },
  (table) => [
    foreignKey({
      name: "api_keys_owner_fkey",
      columns: [table.accountId, table.ownerId],
      foreignColumns: [memberships.accountId, memberships.userId],
    }),
    index("api_keys_account_idx").on(table.accountId, table.id),
  ],
);
