import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { createdAt, instant, roleEnum } from "./columns";
import { users } from "./users";

/**
 * A user's membership of an account: an invitation until they join, which only they can do. Never
 * deleted, only disabled, because offers name their creator.
 */
export const memberships = pgTable(
  "memberships",
  {
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    userId: integer()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    role: roleEnum().notNull(),
    /** The name the account gave them. They use their own after joining. */
    invitedName: text(),
    joinedAt: instant(),
    disabledAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ name: "memberships_pkey", columns: [table.accountId, table.userId] }),
    index("memberships_user_idx").on(table.userId),
    check(
      "memberships_joined_or_invited",
      sql`${table.joinedAt} is not null or ${table.invitedName} is not null`,
    ),
  ],
);
