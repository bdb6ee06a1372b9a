import { and, eq, gt, lte, max, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { BulkOutcome } from "@/db/enums";
import { bulkRows } from "@/db/schema";
import type { RunRow } from "./find-run";

/** Rows updated at once, so that no statement comes near its limit of seconds. */
const rowsAtOnce = 10_000;

/** Sets the outcome of those of a run's rows that are wanted. Returns how many they are. */
export async function setOutcomes(
  tx: Transaction,
  run: Pick<RunRow, "accountId" | "id">,
  { wanted, ...values }: { wanted: SQL; outcome: BulkOutcome; error?: string | null },
): Promise<number> {
  const own = and(eq(bulkRows.accountId, run.accountId), eq(bulkRows.runId, run.id));
  const [found] = await tx
    .select({ last: max(bulkRows.position) })
    .from(bulkRows)
    .where(own);
  const last = found?.last ?? 0;
  let count = 0;
  for (let from = 0; from < last; from += rowsAtOnce) {
    const part = and(gt(bulkRows.position, from), lte(bulkRows.position, from + rowsAtOnce));
    const changed = await tx
      .update(bulkRows)
      .set(values)
      .where(and(own, part, wanted))
      .returning({ position: bulkRows.position });
    count += changed.length;
  }
  return count;
}
