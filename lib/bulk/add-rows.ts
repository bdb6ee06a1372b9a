import { and, eq, max } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { bulkRows, bulkRuns } from "@/db/schema";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { AppError, badRequest } from "@/lib/errors";
import { lockRecord } from "@/lib/lock-record";
import { toDto } from "./find-run";
import { kindPermissions } from "./rules";
import type { AddRowsInput, BulkRunDto } from "./schema";
import { knownFields } from "./select-fields";
import { insertValidated } from "./validate-rows";

/**
 * Adds the next rows of a file to a run that waits for them, and validates them. Rows that have
 * arrived before are ignored, so a caller may repeat a part. Throws `not_found`, `conflict` if the
 * run waits for no rows or for others, and `bad_request` for more rows than were announced.
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
    const inputs = rows.map((row) => knownFields(run.kind, row));
    await insertValidated(tx, actor, run, inputs, from);
    if (end < run.expectedRows) return toDto(tx, run);
    await tx
      .update(bulkRuns)
      .set({ expectedRows: null })
      .where(and(eq(bulkRuns.accountId, actor.accountId), eq(bulkRuns.id, id)));
    return toDto(tx, { ...run, expectedRows: null });
  });
}
