import { integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { assistanceReasonEnum, editable, identity } from "./columns";

/** A stock of coupons of one service. */
export const couponPools = pgTable(
  "coupon_pools",
  {
    id: identity(),
    accountId: integer()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    name: text().notNull(),
    reason: assistanceReasonEnum(),
    /** The low-stock notice appears when fewer codes than this remain. */
    lowStockAt: integer().notNull().default(10),
    ...editable(),
  },
  (table) => [
    unique("coupon_pools_account_id_key").on(table.accountId, table.id),
    unique("coupon_pools_name_key").on(table.accountId, table.name),
  ],
);
