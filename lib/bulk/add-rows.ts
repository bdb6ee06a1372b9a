import { and, eq, max } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { insertRows } from "@/db/insert-rows";
import { bulkRows, bulkRuns } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { AppError, badRequest } from "@/lib/errors";
import { lockRecord } from "@/lib/lock-record";
import { type RunRow, toDto } from "./find-run";
import { revalidateRows } from "./revalidate-rows";
import { kindPermissions } from "./rules";
import type { AddRowsInput, BulkInput, BulkRunDto } from "./schema";
import { knownFields } from "./select-fields";
import { plainLabel } from "./validate-rows";

/** Inserts rows that wait for the others of their file, from a position on. */
export async function insertWaiting(
  tx: Transaction,
  run: Pick<RunRow, "accountId" | "id">,
  inputs: readonly BulkInput[],
  from: number,
): Promise<void> {
  await insertRows(
    tx,
    bulkRows,
    inputs.map((input, index) => ({
      accountId: run.accountId,
      runId: run.id,
      position: from + index,
      input,
      label: plainLabel(input),
      verdict: "unknown" as const,
    })),
  );
}

/**
 * Adds the next rows of a file to a run that waits for them, and validates all rows with the last
 * ones. Rows that have arrived before are ignored, so a caller may repeat a part. Throws
 * `not_found`, `conflict` if the run waits for no rows or for others, and `bad_request` for more
 * rows than were announced.
 */
export async function addBulkRows(
  actor: Actor,
  id: number,
  { from, rows }: AddRowsInput,
): Promise<BulkRunDto> {
  return inTransaction(async (tx) => {
    const run = await lockRecord(tx, actor, "Bulk run", id);
    requirePermission(actor, kindPermissions[run.kind]);
    const own = and(eq(bulkRows.accountId, actor.accountId), eq(bulkRows.runId, id));
    const [found] = await tx
      .select({ last: max(bulkRows.position) })
      .from(bulkRows)
      .where(own);
    const last = found?.last ?? 0;
    const end = from + rows.length - 1;
    if (end <= last) return toDto(tx, run);
    if (run.status !== "review" || run.expectedRows === null) {
      throw new AppError("conflict", "All rows of this run have arrived");
    }
    if (from !== last + 1) {
      throw new AppError("conflict", `The next row is ${last + 1}`);
    }
    if (end > run.expectedRows) {
      throw badRequest(`This run has ${run.expectedRows} rows`);
    }
    await insertWaiting(
      tx,
      run,
      rows.map((row) => knownFields(run.kind, row)),
      from,
    );
    if (end < run.expectedRows) return toDto(tx, run);
    await tx
      .update(bulkRuns)
      .set({ expectedRows: null })
      .where(and(eq(bulkRuns.accountId, actor.accountId), eq(bulkRuns.id, id)));
    const complete = { ...run, expectedRows: null };
    await revalidateRows(tx, actor, complete);
    return toDto(tx, complete);
  });
}
