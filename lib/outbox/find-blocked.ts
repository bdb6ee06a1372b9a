import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { blockedAddresses, outboxMessages } from "@/db/schema";
import { badRequest } from "@/lib/errors";
import { blockedRefusal, candidateKinds } from "./rules";

const kinds = sql.raw(candidateKinds.map((kind) => `'${kind}'`).join(", "));

/** Returns the condition that a message is to a candidate whose address is blocked. */
export const isBlocked = (): SQL<boolean> => sql<boolean>`(
  ${outboxMessages.kind} in (${kinds}) and exists (
    select from ${blockedAddresses}
    where ${blockedAddresses.accountId} = ${outboxMessages.accountId}
      and ${blockedAddresses.address} = lower(${outboxMessages.recipient})))`;

/** Throws `bad_request` if an account's emails to a candidate's address are blocked. */
export async function refuseBlocked(
  on: Queryable,
  accountId: number,
  address: string,
): Promise<void> {
  const isThis = eq(blockedAddresses.address, sql`lower(${address})`);
  const found = await on
    .select({ address: blockedAddresses.address })
    .from(blockedAddresses)
    .where(and(eq(blockedAddresses.accountId, accountId), isThis));
  if (found.length > 0) throw badRequest(blockedRefusal);
}
