import { and, eq, max, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { accounts, coupons } from "@/db/schema";
import { todayIn } from "@/lib/format/calendar";
import { formatDate } from "@/lib/format/dates";

/**
 * Returns why some of these codes can't be used any more, by code: they have expired in every pool
 * of the account that has them. Codes that no pool has are the caller's own.
 */
export async function findExpiredCoupons(
  tx: Transaction,
  accountId: number,
  codes: readonly string[],
): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const [account] = await tx
    .select({ timeZone: accounts.timeZone, locale: accounts.locale })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  const { timeZone, locale } = account ?? { timeZone: "UTC", locale: "en-US" };
  const today = todayIn(timeZone, new Date());
  const rows = await tx
    .select({ code: coupons.code, expiresOn: max(coupons.expiresOn) })
    .from(coupons)
    .where(
      and(
        eq(coupons.accountId, accountId),
        sql`${coupons.code} = any(array(
          select value from json_array_elements_text(${JSON.stringify([...new Set(codes)])}::json)))`,
      ),
    )
    .groupBy(coupons.code)
    .having(sql`bool_and(${coupons.expiresOn} is not null and ${coupons.expiresOn} < ${today})`);
  return new Map(
    rows.map(({ code, expiresOn }) => [
      code,
      `The coupon code expired on ${formatDate(expiresOn ?? "", locale)}`,
    ]),
  );
}
