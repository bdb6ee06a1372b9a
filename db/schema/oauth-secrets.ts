import { foreignKey, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, identity, instant } from "./columns";
import { oauthClients } from "./oauth-clients";

/** A client's secret. Two can be active during a rotation. Only the SHA-256 is stored. */
export const oauthSecrets = pgTable(
  "oauth_secrets",
  {
    id: identity(),
    accountId: integer().notNull(),
    oauthClientId: integer().notNull(),
    prefix: text().notNull(),
    secretHash: text().notNull().unique("oauth_secrets_secret_hash_key"),
    createdAt: createdAt(),
    lastUsedAt: instant(),
    revokedAt: instant(),
  },
  (table) => [
    foreignKey({
      name: "oauth_secrets_client_fkey",
      columns: [table.accountId, table.oauthClientId],
      foreignColumns: [oauthClients.accountId, oauthClients.id],
    }).onDelete("cascade"),
    index("oauth_secrets_client_idx").on(table.accountId, table.oauthClientId, table.id),
  ],
);
