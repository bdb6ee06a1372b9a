import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { assistanceRecipients } from "./assistance-recipients";
import { createdAt, instant, linkKindEnum } from "./columns";
import { offers } from "./offers";
import { sittings } from "./sittings";

/** A candidate's link. The address carries the ID and its MAC; closing the row closes the link. */
export const links = pgTable(
  "links",
  {
    id: text().primaryKey(),
    accountId: integer().notNull(),
    kind: linkKindEnum().notNull(),
    offerId: integer(),
    recipientId: integer(),
    /** For a sitting: one link for each attempt. */
    sittingId: integer(),
    createdAt: createdAt(),
    closedAt: instant(),
  },
  (table) => [
    unique("links_offer_key").on(table.accountId, table.offerId),
    unique("links_recipient_key").on(table.accountId, table.recipientId),
    check(
      "links_one_subject",
      sql`num_nonnulls(${table.offerId}, ${table.recipientId}, ${table.sittingId}) = 1`,
    ),
    index("links_sitting_idx").on(table.accountId, table.sittingId),
    foreignKey({
      name: "links_sitting_fkey",
      columns: [table.accountId, table.sittingId],
      foreignColumns: [sittings.accountId, sittings.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "links_recipient_fkey",
      columns: [table.accountId, table.recipientId],
      foreignColumns: [assistanceRecipients.accountId, assistanceRecipients.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "links_offer_fkey",
      columns: [table.accountId, table.offerId],
      foreignColumns: [offers.accountId, offers.id],
    }).onDelete("cascade"),
  ],
);
