import { boolean, foreignKey, index, integer, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { createdAt } from "./columns";
import { memberships } from "./memberships";
import { offers } from "./offers";

/**
 * A member's choice to follow an offer, or not to follow their own. Without a row, only its owner
 * follows it.
 */
export const offerFollowers = pgTable(
  "offer_followers",
  {
    accountId: integer().notNull(),
    offerId: integer().notNull(),
    userId: integer().notNull(),
    follows: boolean().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({
      name: "offer_followers_pkey",
      columns: [table.accountId, table.offerId, table.userId],
    }),
    foreignKey({
      name: "offer_followers_offer_fkey",
      columns: [table.accountId, table.offerId],
      foreignColumns: [offers.accountId, offers.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "offer_followers_membership_fkey",
      columns: [table.accountId, table.userId],
      foreignColumns: [memberships.accountId, memberships.userId],
    }).onDelete("cascade"),
    index("offer_followers_user_idx").on(table.accountId, table.userId),
  ],
);
