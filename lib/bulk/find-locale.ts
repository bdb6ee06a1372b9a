import { eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { accounts } from "@/db/schema";

/** Returns the account's locale, in whose language files may name countries. */
export async function findLocale(db: Queryable, accountId: number): Promise<string | null> {
  const [account] = await db
    .select({ locale: accounts.locale })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  return account?.locale ?? null;
}
