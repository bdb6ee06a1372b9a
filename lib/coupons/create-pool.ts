import { inTransaction } from "@/db/client";
import { couponPools } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { emptyStock } from "./count-stock";
import { refuseDuplicateName } from "./refuse-duplicate-name";
import type { CouponPoolDetail, CreatePoolInput } from "./schema";
import { toPool } from "./serialize";

/** Creates an empty pool. Throws `bad_request` if the name is already in use. */
export async function createPool(actor: Actor, input: CreatePoolInput): Promise<CouponPoolDetail> {
  requirePermission(actor, "assistance.write");
  return inTransaction(async (tx) => {
    const [row] = await tx
      .insert(couponPools)
      .values({ ...input, accountId: actor.accountId })
      .returning()
      .catch(refuseDuplicateName);
    if (!row) throw new Error("insert returned no coupon pool");
    await recordAudit(tx, actor, [
      { action: "coupon_pool.created", subjectType: "coupon_pool", subjectId: row.id },
    ]);
    return { ...toPool(row), ...emptyStock };
  });
}
