import { foreignKey, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns";
import { oauthClients } from "./oauth-clients";

/** An opaque access token. Only the SHA-256 is stored. */
export const oauthTokens = pgTable(
  "oauth_tokens",
  {
    tokenHash: text().primaryKey(),
    accountId: integer().notNull(),
    oauthClientId: integer().notNull(),
    scopes: text().array().notNull(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
  },
  (table) => [
    foreignKey({
      name: "oauth_tokens_client_fkey",
      columns: [table.accountId, table.oauthClientId],
      foreignColumns: [oauthClients.accountId, oauthClients.id],
    }).onDelete("cascade"),
    index("oauth_tokens_client_idx").on(table.accountId, table.oauthClientId),
    index("oauth_tokens_expiry_idx").on(table.expiresAt),
  ],
);
