import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, instant, userTokenKindEnum } from "./columns";
import { memberships } from "./memberships";
import { users } from "./users";

/**
 * A single-use link for a person: to accept an account's invitation, or to choose a new password.
 * The link is the id and its MAC, so nothing here or in the outbox lets anybody in.
 */
export const userTokens = pgTable(
  "user_tokens",
  {
    id: text().primaryKey(),
    kind: userTokenKindEnum().notNull(),
    /** Of an invitation; a new password belongs to the person and to no account. */
    accountId: integer(),
    userId: integer()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Whether nobody but the person ever gets to see the link, so that using it proves the address. */
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
