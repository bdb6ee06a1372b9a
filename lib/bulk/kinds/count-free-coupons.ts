import { and, count, eq, gte, isNull, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { coupons } from "@/db/schema";
import { accountToday } from "@/lib/coupons/find-account-today";

/** Returns how many codes of a pool can be given away today. */
export async function countFreeCoupons(
  tx: Transaction,
  accountId: number,
  poolId: number,
): Promise<number> {
  const today = await accountToday(tx, accountId);
  const [row] = await tx
    .select({ free: count() })
    .from(coupons)
    .where(
      and(
        eq(coupons.accountId, accountId),
        eq(coupons.poolId, poolId),
        isNull(coupons.recipientId),
        or(isNull(coupons.expiresOn), gte(coupons.expiresOn, today)),
      ),
    );
  return row?.free ?? 0;
}
