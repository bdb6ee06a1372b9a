import { eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { coupons } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { badRequest } from "@/lib/errors";
import type { DeletedRecord } from "@/lib/schemas";
import { lockCouponOrThrow } from "./lock-coupon";
import { couponDeletionRefusal, maskCode } from "./rules";

/** Deletes a free code. Throws `not_found`, and `bad_request` for an allocated one. */
export async function deleteCoupon(
  actor: Actor,
  id: number,
  options: { poolId?: number } = {},
): Promise<DeletedRecord> {
  requirePermission(actor, "assistance.write");
  return inTransaction(async (tx) => {
    const coupon = await lockCouponOrThrow(tx, actor, id, options.poolId);
    const refusal = couponDeletionRefusal(coupon.recipientId);
    if (refusal) throw badRequest(refusal);
    await tx.delete(coupons).where(eq(coupons.id, id));
    await recordAudit(tx, actor, [
      {
        action: "coupon.deleted",
        subjectType: "coupon",
        subjectId: id,
        data: { poolId: coupon.poolId, code: maskCode(coupon.code) },
      },
    ]);
    return { id, deletedAt: new Date().toISOString() };
  });
}
