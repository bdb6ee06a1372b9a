import { date, foreignKey, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { createdAt } from "./columns";
import { offers } from "./offers";

/** A deadline that was near or had passed, recorded once for each day that an offer was due. */
export const offerDeadlines = pgTable(
  "offer_deadlines",
  {
    accountId: integer().notNull(),
    offerId: integer().notNull(),
    /** Type of the event that was recorded. */
    type: text().notNull(),
    expiryDate: date({ mode: "string" }).notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({
      name: "offer_deadlines_pkey",
      columns: [table.accountId, table.offerId, table.type, table.expiryDate],
    }),
    foreignKey({
      name: "offer_deadlines_offer_fkey",
      columns: [table.accountId, table.offerId],
      foreignColumns: [offers.accountId, offers.id],
    }).onDelete("cascade"),
  ],
);
