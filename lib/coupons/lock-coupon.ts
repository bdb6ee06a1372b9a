import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { coupons } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";

/** A coupon, of the pool where one is named, locked until the transaction ends. Throws `not_found`. */
export async function lockCouponOrThrow(
  tx: Transaction,
  actor: Actor,
  id: number,
  poolId: number | undefined,
) {
  const [coupon] = await tx
    .select()
    .from(coupons)
    .where(
      and(
        eq(coupons.accountId, actor.accountId),
        eq(coupons.id, id),
        poolId === undefined ? undefined : eq(coupons.poolId, poolId),
      ),
    )
    .for("update");
  if (!coupon) throw notFound("Coupon");
  return coupon;
}
