import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { coupons } from "@/db/schema";
import { accountToday } from "./find-account-today";
import type { CouponState } from "./rules";
import type { Stock } from "./schema";

/** Returns the SQL condition for a coupon's state on the day `today`. */
export const couponIs = (state: CouponState, today: string): SQL =>
  ({
    allocated: sql`${coupons.recipientId} is not null`,
    free: sql`${coupons.recipientId} is null
      and (${coupons.expiresOn} is null or ${coupons.expiresOn} >= ${today}::date)`,
    expired: sql`${coupons.recipientId} is null and ${coupons.expiresOn} < ${today}::date`,
  })[state];

export const emptyStock: Stock = { total: 0, free: 0, allocated: 0, expired: 0 };

/** Counts the stock of each of these pools that has codes, in one statement. */
export async function countStock(
  db: Queryable,
  accountId: number,
  poolIds: readonly number[],
): Promise<Map<number, Stock>> {
  if (poolIds.length === 0) return new Map();
  const today = await accountToday(db, accountId);
  const count = (state: CouponState) =>
    sql<number>`(count(*) filter (where ${couponIs(state, today)}))::int`;
  const rows = await db
    .select({
      poolId: coupons.poolId,
      total: sql<number>`count(*)::int`,
      free: count("free"),
      allocated: count("allocated"),
      expired: count("expired"),
    })
    .from(coupons)
    .where(and(eq(coupons.accountId, accountId), inArray(coupons.poolId, [...poolIds])))
    .groupBy(coupons.poolId);
  return new Map(rows.map(({ poolId, ...stock }) => [poolId, stock]));
}
