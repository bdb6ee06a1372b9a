import { and, asc, eq, gt, ne, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { bulkRows } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { earlierRow } from "./find-earlier-row";
import type { RunRow } from "./find-run";
import type { ValidatedRow } from "./kinds/kind";
import { validateRows } from "./validate-rows";

type Row = typeof bulkRows.$inferSelect;

const rowsAtOnce = 1000;

/**
 * Validates all rows of a run again except excluded ones, because changing one row can create or
 * resolve duplicates. Works on some thousand rows at a time, and writes those that changed in one
 * statement each time.
 */
export async function revalidateRows(tx: Transaction, actor: Actor, run: RunRow): Promise<void> {
  const earlier = earlierRow();
  let last = 0;
  for (;;) {
    const rows = await tx
      .select()
      .from(bulkRows)
      .where(
        and(
          eq(bulkRows.accountId, run.accountId),
          eq(bulkRows.runId, run.id),
          gt(bulkRows.position, last),
          ne(bulkRows.verdict, "left_out"),
        ),
      )
      .orderBy(asc(bulkRows.position))
      .limit(rowsAtOnce);
    const validated = await validateRows(tx, actor, run, rows, earlier);
    await writeChanges(tx, run, rows, validated);
    if (rows.length < rowsAtOnce) return;
    last = rows.at(-1)?.position ?? last;
  }
}

async function writeChanges(
  tx: Transaction,
  run: RunRow,
  rows: readonly Row[],
  validated: readonly ValidatedRow[],
): Promise<void> {
  const changed = validated.filter((row, index) => {
    const before = rows[index];
    return (
      before?.verdict !== row.verdict ||
      before.reason !== row.reason ||
      before.label !== row.label ||
      before.candidateId !== row.candidateId ||
      before.offerId !== row.offerId
    );
  });
  if (changed.length === 0) return;
  await tx.execute(sql`
    update ${bulkRows} set verdict = given.verdict, reason = given.reason, label = given.label,
      candidate_id = given."candidateId", offer_id = given."offerId"
    from json_to_recordset(${JSON.stringify(changed)}::json) as given(
      position int, verdict bulk_verdict, reason text, label text,
      "candidateId" int, "offerId" int)
    where bulk_rows.account_id = ${run.accountId} and bulk_rows.run_id = ${run.id}
      and bulk_rows.position = given.position`);
}
