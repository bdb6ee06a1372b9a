import { index, integer, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { createdAt, instant, roleEnum } from "./columns";
import { users } from "./users";

/** A user's place in an account. Never deleted, only disabled, since offers name their maker. */
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
    disabledAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ name: "memberships_pkey", columns: [table.accountId, table.userId] }),
    index("memberships_user_idx").on(table.userId),
  ],
);
