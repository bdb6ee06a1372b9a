import { sql } from "drizzle-orm";
import { date, foreignKey, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { assistanceRecipients } from "./assistance-recipients";
import { createdAt, identity, instant } from "./columns";
import { couponPools } from "./coupon-pools";

/** One code of a pool. Free while it has no recipient and hasn't expired. */
export const coupons = pgTable(
  "coupons",
  {
    id: identity(),
    accountId: integer().notNull(),
    poolId: integer().notNull(),
    code: text().notNull(),
    /** The last day it can be used. */
    expiresOn: date({ mode: "string" }),
    recipientId: integer(),
    allocatedAt: instant(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("coupons_code_key").on(table.code, table.accountId, table.poolId),
    unique("coupons_recipient_key").on(table.accountId, table.recipientId),
    foreignKey({
      name: "coupons_pool_fkey",
      columns: [table.accountId, table.poolId],
      foreignColumns: [couponPools.accountId, couponPools.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "coupons_recipient_fkey",
      columns: [table.accountId, table.recipientId],
      foreignColumns: [assistanceRecipients.accountId, assistanceRecipients.id],
    }),
    index("coupons_free_idx")
      .on(table.accountId, table.poolId, table.expiresOn, table.id)
      .where(sql`${table.recipientId} is null`),
    index("coupons_pool_idx").on(table.accountId, table.poolId, table.id),
  ],
);
