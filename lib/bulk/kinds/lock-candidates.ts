import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { candidates } from "@/db/schema";
import type { WaitingRow } from "./kind";

/**
 * Locks candidates against deletion until the chunk commits, and with `no key update` also against
 * each other. Returns the ids that exist.
 */
export async function lockCandidates(
  tx: Transaction,
  accountId: number,
  rows: readonly WaitingRow[],
  strength: "key share" | "no key update" = "key share",
): Promise<Set<number>> {
  const ids = rows.map(({ candidateId }) => candidateId);
  const found = await tx
    .select({ id: candidates.id })
    .from(candidates)
    .where(
      and(
        eq(candidates.accountId, accountId),
        sql`${candidates.id} in (
          select value::int from json_array_elements_text(${JSON.stringify(ids)}::json))`,
      ),
    )
    .orderBy(candidates.id)
    .for(strength);
  return new Set(found.map(({ id }) => id));
}
