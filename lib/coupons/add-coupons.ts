import { sql } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { coupons } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { lockRecord } from "@/lib/lock-record";
import type { AddCouponsInput, AddedCoupons } from "./schema";

/**
 * Adds codes to a pool in one statement. Codes already in the pool or given twice are skipped and
 * counted in `duplicates`. Throws `not_found`.
 */
export async function addCoupons(
  actor: Actor,
  poolId: number,
  input: AddCouponsInput,
): Promise<AddedCoupons> {
  requirePermission(actor, "assistance.write");
  return inTransaction(async (tx) => {
    await lockRecord(tx, actor, "Coupon pool", poolId, { strength: "no key update" });
    const [row] = await tx.execute<{ added: number }>(sql`
      with added as (
        insert into ${coupons} (account_id, pool_id, code, expires_on)
        select ${actor.accountId}, ${poolId}, code, "expiresOn"
        from json_to_recordset(${JSON.stringify(input.coupons)}::json)
          as given(code text, "expiresOn" date)
        on conflict on constraint coupons_code_key do nothing
        returning 1
      )
      select count(*)::int as added from added`);
    const added = row?.added ?? 0;
    const duplicates = input.coupons.length - added;
    if (added > 0) {
      await recordAudit(tx, actor, [
        {
          action: "coupons.added",
          subjectType: "coupon_pool",
          subjectId: poolId,
          data: { added, duplicates },
        },
      ]);
    }
    return { added, duplicates };
  });
}
