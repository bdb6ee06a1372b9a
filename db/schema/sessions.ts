import { boolean, foreignKey, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns";
import { memberships } from "./memberships";

/** A signed-in browser. The cookie's token identifies the row, which decides. */
export const sessions = pgTable(
  "sessions",
  {
    id: text().primaryKey(),
    accountId: integer().notNull(),
    userId: integer().notNull(),
    address: text(),
    agent: text(),
    /**
     * True if the person signed in through the identity provider. The session is limited to its
     * accounts.
     */
    singleSignOn: boolean().notNull().default(false),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
  },
  (table) => [
    foreignKey({
      name: "sessions_membership_fkey",
      columns: [table.accountId, table.userId],
      foreignColumns: [memberships.accountId, memberships.userId],
    }).onDelete("cascade"),
    index("sessions_member_idx").on(table.accountId, table.userId),
    index("sessions_expires_idx").on(table.expiresAt),
  ],
);
