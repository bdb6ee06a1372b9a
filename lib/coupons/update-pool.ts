import { and, eq, sql } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { couponPools } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { changesOf } from "@/lib/changes";
import { lockRecord } from "@/lib/lock-record";
import { refuseDuplicateName } from "./refuse-duplicate-name";
import type { CouponPoolDto, UpdatePoolInput } from "./schema";
import { toPool } from "./serialize";

/**
 * Changes the given fields. Writes nothing if nothing changed. Throws `not_found`,
 * `precondition_failed`, and `bad_request` if the name is already in use.
 */
export async function updatePool(
  actor: Actor,
  id: number,
  input: UpdatePoolInput,
  options: { ifMatch?: number | undefined } = {},
): Promise<CouponPoolDto> {
  requirePermission(actor, "assistance.write");
  return inTransaction(async (tx) => {
    const pool = await lockRecord(tx, actor, "Coupon pool", id, options);
    const changes = changesOf(pool, input);
    const fields = Object.keys(changes);
    if (fields.length === 0) return toPool(pool);
    const [row] = await tx
      .update(couponPools)
      .set({ ...changes, revision: pool.revision + 1, updatedAt: sql`now()` })
      .where(and(eq(couponPools.accountId, actor.accountId), eq(couponPools.id, id)))
      .returning()
      .catch(refuseDuplicateName);
    if (!row) throw new Error("a locked coupon pool vanished");
    await recordAudit(tx, actor, [
      {
        action: "coupon_pool.updated",
        subjectType: "coupon_pool",
        subjectId: id,
        data: { fields },
      },
    ]);
    return toPool(row);
  });
}
