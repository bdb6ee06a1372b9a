import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { createdAt, identity, instant } from "./columns";
import { events } from "./events";
import { memberships } from "./memberships";
import { offers } from "./offers";

/** An event of an offer that a member is notified of, in their inbox, by email or both. */
export const notifications = pgTable(
  "notifications",
  {
    id: identity(),
    accountId: integer().notNull(),
    userId: integer().notNull(),
    kind: text().notNull(),
    offerId: integer().notNull(),
    eventId: integer().notNull(),
    isShown: boolean().notNull(),
    isEmailed: boolean().notNull(),
    createdAt: createdAt(),
    readAt: instant(),
    /** When it was put into an email, or left out for good. */
    emailedAt: instant(),
  },
  (table) => [
    unique("notifications_event_key").on(table.eventId, table.userId),
    foreignKey({
      name: "notifications_event_fkey",
      columns: [table.eventId],
      foreignColumns: [events.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "notifications_membership_fkey",
      columns: [table.accountId, table.userId],
      foreignColumns: [memberships.accountId, memberships.userId],
    }).onDelete("cascade"),
    foreignKey({
      name: "notifications_offer_fkey",
      columns: [table.accountId, table.offerId],
      foreignColumns: [offers.accountId, offers.id],
    }).onDelete("cascade"),
    index("notifications_shown_idx")
      .on(table.accountId, table.userId, table.id)
      .where(sql`${table.isShown}`),
    index("notifications_unread_idx")
      .on(table.accountId, table.userId, table.id)
      .where(sql`${table.isShown} and ${table.readAt} is null`),
    index("notifications_offer_idx").on(table.accountId, table.offerId),
    index("notifications_emailed_idx")
      .on(table.accountId, table.userId, table.id)
      .where(sql`${table.isEmailed} and ${table.emailedAt} is null`),
  ],
);
