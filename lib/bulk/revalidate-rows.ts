import { and, asc, eq, ne, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { bulkRows } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import type { RunRow } from "./find-run";
import { handlerFor } from "./kinds";

/**
 * Validates all rows of a run again except excluded ones, because changing one row can create or
 * resolve duplicates. Writes the changed rows in one statement.
 */
export async function revalidateRows(tx: Transaction, actor: Actor, run: RunRow): Promise<void> {
  const handler = handlerFor(run.kind);
  const rows = await tx
    .select()
    .from(bulkRows)
    .where(
      and(
        eq(bulkRows.accountId, run.accountId),
        eq(bulkRows.runId, run.id),
        ne(bulkRows.verdict, "left_out"),
      ),
    )
    .orderBy(asc(bulkRows.position));
  const validated = await handler.validate(tx, actor, handler.settings.parse(run.settings), rows);
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
