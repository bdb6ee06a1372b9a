import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { assistanceRecipients, couponPools, coupons } from "@/db/schema";
import { badRequest, notFound } from "@/lib/errors";
import { announce } from "@/lib/live/announce";
import { accountToday } from "./find-account-today";
import { stockRefusal } from "./rules";

interface Allocation {
  accountId: number;
  poolId: number;
  recipientIds: readonly number[];
  today: string;
}

class TooFew extends Error {
  constructor(readonly left: number) {
    super("Too few coupons");
  }
}

/**
 * Gives each of the recipients, who have no coupon yet, a free code of the pool: those that expire
 * first go first, expired ones never, and none twice with concurrent calls. All or none: throws
 * `bad_request` if too few are left, and `not_found` for a pool that isn't the account's.
 *
 * Skips codes locked by other transactions. Waits for them only if too few remain, in case they are
 * rolled back.
 */
export async function allocateCoupons(
  tx: Transaction,
  accountId: number,
  poolId: number,
  recipientIds: readonly number[],
): Promise<void> {
  if (recipientIds.length === 0) return;
  const today = await accountToday(tx, accountId);
  const allocation = { accountId, poolId, recipientIds, today };
  try {
    await tryAllocation(tx, allocation, sql`skip locked`).catch((error: unknown) => {
      if (error instanceof TooFew) return tryAllocation(tx, allocation, sql``);
      throw error;
    });
  } catch (error) {
    if (!(error instanceof TooFew)) throw error;
    const [pool] = await tx
      .select({ name: couponPools.name })
      .from(couponPools)
      .where(and(eq(couponPools.accountId, accountId), eq(couponPools.id, poolId)));
    if (!pool) throw notFound("Coupon pool");
    throw badRequest(stockRefusal(pool.name, error.left, recipientIds.length));
  }
  announce(accountId, [{ type: "coupon_pool", id: poolId }]);
}

/** Runs in its own savepoint, so that a failed attempt releases its locks. */
function tryAllocation(tx: Transaction, allocation: Allocation, waiting: SQL): Promise<void> {
  return tx.transaction(async (inner) => {
    const found = await giveFree(inner, allocation, waiting);
    if (found < allocation.recipientIds.length) throw new TooFew(found);
  });
}

/** Returns how many free codes it found, up to the number needed; allocates nothing if fewer. */
async function giveFree(
  tx: Transaction,
  { accountId, poolId, recipientIds, today }: Allocation,
  waiting: SQL,
): Promise<number> {
  const needed = recipientIds.length;
  const [row] = await tx.execute<{ found: number }>(sql`
    with free as materialized (
      select id, code, expires_on from ${coupons}
      where account_id = ${accountId} and pool_id = ${poolId} and recipient_id is null
        and (expires_on is null or expires_on >= ${today}::date)
      order by expires_on asc nulls last, id
      limit ${needed}
      for update ${waiting}
    ), numbered as (
      select id, code, row_number() over (order by expires_on asc nulls last, id) as place
      from free
      where (select count(*) from free) = ${needed}
    ), wanted as (
      select value::int as recipient_id, place
      from json_array_elements_text(${JSON.stringify(recipientIds)}::json)
        with ordinality as given(value, place)
    ), allocated as (
      update ${coupons} set recipient_id = wanted.recipient_id, allocated_at = now()
      from numbered join wanted using (place)
      where coupons.id = numbered.id
      returning coupons.recipient_id, coupons.code
    ), assigned as (
      update ${assistanceRecipients} set coupon_code = allocated.code
      from allocated
      where assistance_recipients.account_id = ${accountId}
        and assistance_recipients.id = allocated.recipient_id
      returning assistance_recipients.id
    )
    select count(*)::int as found from free`);
  return row?.found ?? 0;
}
