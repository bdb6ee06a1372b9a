import { sql } from "drizzle-orm";
import { foreignKey, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { createdAt, identity, instant } from "./columns";
import { memberships } from "./memberships";

/**
 * Credential with which an inviter calls the assessments contract: username and password, the
 * partner UUID and account ID it represents, and its callback address. Only the SHA-256 of the
 * password is stored; the callback password is encrypted, because it must be sent.
 */
export const basicCredentials = pgTable(
  "basic_credentials",
  {
    id: identity(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    createdBy: integer().notNull(),
    name: text().notNull(),
    username: text().notNull().unique("basic_credentials_username_key"),
    passwordHash: text().notNull(),
    partnerUuid: text().notNull(),
    partnerAccountId: text(),
    callbackUrl: text(),
    callbackUser: text(),
    callbackPassword: text(),
    /** Hosts that candidates can return to; empty for any. */
    handbackHosts: text().array().notNull().default(sql`'{}'::text[]`),
    createdAt: createdAt(),
    lastUsedAt: instant(),
    revokedAt: instant(),
  },
  (table) => [
    unique("basic_credentials_account_id_key").on(table.accountId, table.id),
    foreignKey({
      name: "basic_credentials_created_by_fkey",
      columns: [table.accountId, table.createdBy],
      foreignColumns: [memberships.accountId, memberships.userId],
    }),
    index("basic_credentials_account_idx").on(table.accountId, table.id),
  ],
);
