import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { couponPools } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { changed, notFound } from "@/lib/errors";

/**
 * A pool, locked until the transaction ends. Throws `not_found`, and `precondition_failed` where
 * `ifMatch` is not its revision.
 */
export async function lockPoolOrThrow(
  tx: Transaction,
  actor: Actor,
  id: number,
  ifMatch: number | undefined,
  strength: "update" | "no key update" = "update",
) {
  const [pool] = await tx
    .select()
    .from(couponPools)
    .where(and(eq(couponPools.accountId, actor.accountId), eq(couponPools.id, id)))
    .for(strength);
  if (!pool) throw notFound("Coupon pool");
  if (ifMatch !== undefined && ifMatch !== pool.revision) throw changed("Coupon pool");
  return pool;
}
