import { foreignKey, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, instant, userTokenKindEnum } from "./columns";
import { memberships } from "./memberships";

/** Single-use secrets mailed to a member: an invitation or a password reset. Stored hashed. */
export const userTokens = pgTable(
  "user_tokens",
  {
    tokenHash: text().primaryKey(),
    kind: userTokenKindEnum().notNull(),
    accountId: integer().notNull(),
    userId: integer().notNull(),
    createdAt: createdAt(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (table) => [
    foreignKey({
      name: "user_tokens_membership_fkey",
      columns: [table.accountId, table.userId],
      foreignColumns: [memberships.accountId, memberships.userId],
    }).onDelete("cascade"),
    index("user_tokens_member_idx").on(table.accountId, table.userId),
  ],
);
