import { and, eq, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { coupons } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";

/** Counts how many of these distinct codes the pool already has. */
export async function countKnownCodes(
  actor: Actor,
  poolId: number,
  codes: readonly string[],
): Promise<{ known: number }> {
  requirePermission(actor, "assistance.write");
  const known = await database().$count(
    coupons,
    and(
      eq(coupons.accountId, actor.accountId),
      eq(coupons.poolId, poolId),
      sql`${coupons.code} in (select json_array_elements_text(${JSON.stringify(codes)}::json))`,
    ),
  );
  return { known };
}
