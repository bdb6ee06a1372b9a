import { eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { accounts } from "@/db/schema";
import { todayIn } from "@/lib/format/calendar";

/** Returns the current date, `YYYY-MM-DD`, in the account's time zone. */
export async function accountToday(db: Queryable, accountId: number): Promise<string> {
  const [account] = await db
    .select({ timeZone: accounts.timeZone })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  return todayIn(account?.timeZone ?? "UTC", new Date());
}
