import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, instant, userTokenKindEnum } from "./columns";
import { memberships } from "./memberships";
import { users } from "./users";

/**
 * A single-use link for a person, to accept a member invitation or choose a new password. The link is the
 * ID and its MAC, so nothing stored here or in the outbox grants access.
 */
export const userTokens = pgTable(
  "user_tokens",
  {
    id: text().primaryKey(),
    kind: userTokenKindEnum().notNull(),
    /** For an invitation. A password reset belongs to the person, not to an account. */
    accountId: integer(),
    userId: integer()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** True if only the person can see the link, so that using it proves their address. */
    isPrivate: boolean().notNull(),
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
    index("user_tokens_user_idx").on(table.userId),
    check(
      "user_tokens_account_of_invitation",
      sql`(${table.kind} = 'invitation') = (${table.accountId} is not null)`,
    ),
    check("user_tokens_private_reset", sql`${table.kind} <> 'reset' or ${table.isPrivate}`),
  ],
);
