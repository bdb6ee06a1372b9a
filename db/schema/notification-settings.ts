import { boolean, date, foreignKey, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { memberships } from "./memberships";

/** What a member wants to be notified of, and how. Without a row, the defaults apply. */
export const notificationSettings = pgTable(
  "notification_settings",
  {
    accountId: integer().notNull(),
    userId: integer().notNull(),
    /** Kinds that stay out of the inbox: a new kind is shown. */
    muted: text().array().notNull(),
    /** Kinds that are emailed. */
    emailed: text().array().notNull(),
    /** True if emails are gathered into one a day. */
    isDaily: boolean().notNull().default(false),
    /** Day of the last daily email, in the account's time zone. */
    digestedOn: date({ mode: "string" }),
    updatedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({
      name: "notification_settings_pkey",
      columns: [table.accountId, table.userId],
    }),
    foreignKey({
      name: "notification_settings_membership_fkey",
      columns: [table.accountId, table.userId],
      foreignColumns: [memberships.accountId, memberships.userId],
    }).onDelete("cascade"),
  ],
);
