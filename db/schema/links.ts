import { foreignKey, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { createdAt, instant, linkKindEnum } from "./columns";
import { offers } from "./offers";

/** A candidate's way in. The address carries the id and its MAC; closing the row closes the link. */
export const links = pgTable(
  "links",
  {
    id: text().primaryKey(),
    accountId: integer().notNull(),
    kind: linkKindEnum().notNull(),
    offerId: integer().notNull(),
    createdAt: createdAt(),
    closedAt: instant(),
  },
  (table) => [
    unique("links_offer_key").on(table.accountId, table.offerId),
    foreignKey({
      name: "links_offer_fkey",
      columns: [table.accountId, table.offerId],
      foreignColumns: [offers.accountId, offers.id],
    }).onDelete("cascade"),
  ],
);
