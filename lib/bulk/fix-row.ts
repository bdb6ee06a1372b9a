import { and, eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { bulkRows } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { AppError, notFound } from "@/lib/errors";
import { lockRecord } from "@/lib/lock-record";
import { findRowRecords } from "./find-row-records";
import type { RunRow } from "./find-run";
import { revalidateRow } from "./revalidate-rows";
import { bulkFields, fileProblem, incompleteText, kindPermissions } from "./rules";
import type { BulkInput, BulkRowDto, FixRowInput } from "./schema";
import { toBulkRow } from "./serialize";

/** Throws `conflict` unless the run is in review and all its rows have arrived. */
export function requireReview(run: RunRow): void {
  if (run.status !== "review")
    throw new AppError("conflict", "Only a run in review can be changed");
  if (run.expectedRows !== null) throw new AppError("conflict", incompleteText);
}

/**
 * Fixes, excludes or includes a row, and validates it and its duplicates again. Throws `not_found`, and
 * `conflict` once the run has started.
 */
export async function fixRow(
  actor: Actor,
  id: number,
  position: number,
  changes: FixRowInput,
): Promise<BulkRowDto> {
  return inTransaction(async (tx) => {
    const run = await lockRecord(tx, actor, "Bulk run", id);
    requirePermission(actor, kindPermissions[run.kind]);
    requireReview(run);
    const own = and(
      eq(bulkRows.accountId, actor.accountId),
      eq(bulkRows.runId, id),
      eq(bulkRows.position, position),
    );
    const [row] = await tx.select().from(bulkRows).where(own);
    if (!row) throw notFound("Row");
    const leftOut = changes.leftOut ?? row.verdict === "left_out";
    await tx
      .update(bulkRows)
      .set({
        input: changes.input ? mergeInput(run, row.input, changes.input) : row.input,
        verdict: leftOut ? "left_out" : row.verdict === "left_out" ? "ready" : row.verdict,
        reason: leftOut ? null : row.reason,
      })
      .where(own);
    await revalidateRow(tx, actor, run, position);
    const [after] = await tx.select().from(bulkRows).where(own);
    if (!after) throw notFound("Row");
    return toBulkRow(after, await findRowRecords(tx, run, [after]));
  });
}

function mergeInput(run: RunRow, before: BulkInput, fields: BulkInput): BulkInput {
  const known = new Set(["id", ...bulkFields[run.kind].map(({ name }) => name)]);
  const { [fileProblem]: _, ...next } = before;
  for (const [name, text] of Object.entries(fields)) {
    if (!known.has(name)) continue;
    if (text.trim() === "") delete next[name];
    else next[name] = text.trim();
  }
  return next;
}
