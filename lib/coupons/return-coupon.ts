import { and, eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { assistanceRecipients, coupons } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { badRequest } from "@/lib/errors";
import { lockCouponOrThrow } from "./lock-coupon";
import { returnRefusal } from "./rules";
import type { ReturnedCoupon } from "./schema";

/**
 * Returns an unused coupon to its pool, so that its recipient has none. Throws `not_found`, and
 * `bad_request` if it is free or the offer was accepted.
 */
export async function returnCoupon(
  actor: Actor,
  couponId: number,
  options: { poolId?: number } = {},
): Promise<ReturnedCoupon> {
  requirePermission(actor, "assistance.write");
  return inTransaction(async (tx) => {
    const coupon = await lockCouponOrThrow(tx, actor, couponId, options.poolId);
    const ofRecipient = and(
      eq(assistanceRecipients.accountId, actor.accountId),
      eq(assistanceRecipients.id, coupon.recipientId ?? 0),
    );
    const [recipient] = await tx
      .select()
      .from(assistanceRecipients)
      .where(ofRecipient)
      .for("update");
    const refusal = returnRefusal(recipient?.status ?? null);
    if (refusal) throw badRequest(refusal);
    await tx
      .update(coupons)
      .set({ recipientId: null, allocatedAt: null })
      .where(eq(coupons.id, couponId));
    await tx.update(assistanceRecipients).set({ couponCode: null }).where(ofRecipient);
    await recordAudit(tx, actor, [
      {
        action: "coupon.returned",
        subjectType: "coupon",
        subjectId: couponId,
        data: {
          poolId: coupon.poolId,
          recipientId: recipient?.id,
          candidateId: recipient?.candidateId,
        },
      },
    ]);
    return { id: couponId, returnedAt: new Date().toISOString() };
  });
}
