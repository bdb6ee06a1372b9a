import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { accounts, offerFields } from "@/db/schema";

/** Returns the account's fields in order. No other transaction adds or moves one meanwhile. */
export async function lockFields(tx: Transaction, { accountId }: { accountId: number }) {
  await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .for("no key update");
  return tx
    .select()
    .from(offerFields)
    .where(eq(offerFields.accountId, accountId))
    .orderBy(offerFields.position, offerFields.id);
}
