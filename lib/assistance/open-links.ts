import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { insertRows } from "@/db/insert-rows";
import { links } from "@/db/schema";
import { randomToken } from "@/lib/auth/secrets";

/**
 * Opens or reopens the links of locked recipients, in two statements. Returns link ids by
 * recipient.
 */
export async function openLinks(
  tx: Transaction,
  accountId: number,
  recipientIds: readonly number[],
): Promise<Map<number, string>> {
  const existing = await tx
    .update(links)
    .set({ closedAt: null })
    .where(and(eq(links.accountId, accountId), inArray(links.recipientId, [...recipientIds])))
    .returning({ id: links.id, recipientId: links.recipientId });
  const known = new Set(existing.map(({ recipientId }) => recipientId));
  const added = recipientIds
    .filter((id) => !known.has(id))
    .map((recipientId) => ({
      id: randomToken(16),
      accountId,
      kind: "assistance" as const,
      recipientId,
    }));
  await insertRows(tx, links, added);
  return new Map(
    [...existing, ...added].flatMap(({ id, recipientId }) =>
      recipientId === null ? [] : [[recipientId, id] as const],
    ),
  );
}
