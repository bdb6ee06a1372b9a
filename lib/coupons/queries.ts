import { and, eq, inArray, like } from "drizzle-orm";
import { database } from "@/db/client";
import { couponPools } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { notFound } from "@/lib/errors";
import { keyset } from "@/lib/keyset";
import { Page } from "@/lib/pagination";
import { containing, folded } from "@/lib/search";
import { countStock, emptyStock } from "./count-stock";
import type { CouponPoolDetail, CouponPoolRow, PoolListQuery } from "./schema";
import { toPool } from "./serialize";

/** Lists the account's pools by name with their stock today, page by page. */
export async function listCouponPools(
  actor: Actor,
  query: PoolListQuery,
): Promise<Page<CouponPoolRow>> {
  requirePermission(actor, "assistance.read");
  const { orderBy, after } = keyset({
    column: couponPools.name,
    id: couponPools.id,
    type: "text",
    descending: false,
    cursor: query.cursor,
  });
  const rows = await database()
    .select()
    .from(couponPools)
    .where(
      and(
        eq(couponPools.accountId, actor.accountId),
        query.reason && inArray(couponPools.reason, query.reason),
        query.search ? like(folded(couponPools.name), containing(query.search)) : undefined,
        after,
      ),
    )
    .orderBy(...orderBy)
    .limit(query.limit + 1);
  const page = Page.of(rows, query.limit, (row) => [row.name, row.id]);
  const ids = page.rows.map((row) => row.id);
  const stocks = await countStock(database(), actor.accountId, ids);
  return page.map((row) => {
    const { revision: _, ...pool } = toPool(row);
    return { ...pool, ...(stocks.get(row.id) ?? emptyStock) };
  });
}

/** Returns one pool with its stock today. Throws `not_found`. */
export async function getCouponPoolOrThrow(actor: Actor, id: number): Promise<CouponPoolDetail> {
  requirePermission(actor, "assistance.read");
  const [row] = await database()
    .select()
    .from(couponPools)
    .where(and(eq(couponPools.accountId, actor.accountId), eq(couponPools.id, id)));
  if (!row) throw notFound("Coupon pool");
  const stocks = await countStock(database(), actor.accountId, [id]);
  return { ...toPool(row), ...(stocks.get(id) ?? emptyStock) };
}
