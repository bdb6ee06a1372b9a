import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { couponPools, coupons } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { isForeignKeyViolation } from "@/lib/database-errors";
import { badRequest } from "@/lib/errors";
import { lockRecord } from "@/lib/lock-record";
import type { DeletedRecord } from "@/lib/schemas";
import { poolDeletionRefusal } from "./rules";

/**
 * Deletes a pool and its free codes for good. Throws `not_found`, `precondition_failed`, and
 * `bad_request` while a code is allocated or an offer to assist uses the pool.
 */
export async function deletePool(
  actor: Actor,
  id: number,
  options: { ifMatch?: number | undefined } = {},
): Promise<DeletedRecord> {
  requirePermission(actor, "assistance.write");
  const ofPool = and(eq(coupons.accountId, actor.accountId), eq(coupons.poolId, id));
  return inTransaction(async (tx) => {
    const { name } = await lockRecord(tx, actor, "Coupon pool", id, options);
    // Waits for running allocations; later ones no longer find the pool.
    await tx.delete(coupons).where(and(ofPool, isNull(coupons.recipientId)));
    const allocated = await tx.$count(coupons, and(ofPool, isNotNull(coupons.recipientId)));
    const refusal = poolDeletionRefusal(allocated);
    if (refusal) throw badRequest(refusal);
    await tx
      .delete(couponPools)
      .where(and(eq(couponPools.accountId, actor.accountId), eq(couponPools.id, id)))
      .catch((error: unknown) => {
        throw isForeignKeyViolation(error)
          ? badRequest("Cannot delete pool of an offer to assist")
          : error;
      });
    await recordAudit(tx, actor, [
      {
        action: "coupon_pool.deleted",
        subjectType: "coupon_pool",
        subjectId: id,
        data: { name },
      },
    ]);
    return { id, deletedAt: new Date().toISOString() };
  });
}
