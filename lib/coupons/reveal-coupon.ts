import { inTransaction } from "@/db/client";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { lockCouponOrThrow } from "./lock-coupon";
import type { RevealedCoupon } from "./schema";

/** Reveals the whole code, with an audit entry. Throws `not_found`. */
export async function revealCoupon(
  actor: Actor,
  couponId: number,
  options: { poolId?: number } = {},
): Promise<RevealedCoupon> {
  requirePermission(actor, "coupons.reveal");
  return inTransaction(async (tx) => {
    const { code, poolId } = await lockCouponOrThrow(tx, actor, couponId, options.poolId);
    await recordAudit(tx, actor, [
      {
        action: "coupon.revealed",
        subjectType: "coupon",
        subjectId: couponId,
        data: { poolId },
      },
    ]);
    return { id: couponId, code };
  });
}
