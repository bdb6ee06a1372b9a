import type { Transaction } from "@/db/client";
import type { Actor } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import { lockRecord } from "@/lib/lock-record";

/** A coupon, of the pool where one is named, locked until the transaction ends. Throws `not_found`. */
export async function lockCouponOrThrow(
  tx: Transaction,
  actor: Actor,
  id: number,
  poolId: number | undefined,
) {
  const coupon = await lockRecord(tx, actor, "Coupon", id);
  if (poolId !== undefined && poolId !== coupon.poolId) throw notFound("Coupon");
  return coupon;
}
