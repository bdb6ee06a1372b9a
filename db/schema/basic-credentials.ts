import { sql } from "drizzle-orm";
import { foreignKey, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { createdAt, identity, instant } from "./columns";
import { memberships } from "./memberships";

/**
 * How an inviter calls the assessments contract: user and password, the partner uuid and account
 * id it speaks for, and where it is called back. Of the password only the SHA-256 is kept; the
 * password for calling back must be sent, so it is kept encrypted.
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
    /** Hosts that a candidate may be handed back to; none: any. */
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
