import type { Transaction } from "@/db/client";
import type { Actor } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import { lockRecord } from "@/lib/lock-record";

/** Locks a coupon, of the given pool if any, until the transaction ends. Throws `not_found`. */
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
