import { and, eq, notInArray, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { bulkRows, bulkRuns } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { AppError, badRequest } from "@/lib/errors";
import { lockRecord } from "@/lib/lock-record";
import { type RunRow, toDto } from "./find-run";
import { queueRun } from "./queue-run";
import { deleteKeys } from "./revalidate-rows";
import { incompleteText, kindPermissions } from "./rules";
import type { BulkRunDto } from "./schema";
import { includedIn } from "./serialize";
import { setOutcomes } from "./set-outcomes";

/**
 * Starts a run: excluded rows are skipped and the others handed to the worker. Returns a run
 * confirmed before unchanged. Throws `not_found`, `bad_request` if no row is ready, and `conflict`
 * for a cancelled run.
 */
export async function confirmBulkRun(actor: Actor, id: number): Promise<BulkRunDto> {
  return inTransaction(async (tx) => {
    const run = await lockRecord(tx, actor, "Bulk run", id);
    requirePermission(actor, kindPermissions[run.kind]);
    if (run.status === "cancelled") throw new AppError("conflict", "This run was cancelled");
    if (run.status !== "review") return toDto(tx, run);
    if (run.expectedRows !== null) throw new AppError("conflict", incompleteText);
    await deleteKeys(tx, run);
    await setOutcomes(tx, run, {
      outcome: "skipped",
      wanted: notInArray(bulkRows.verdict, [...includedIn(run)]),
    });
    const started = await startRun(tx, run);
    const dto = await toDto(tx, started);
    if (dto.includedCount === 0) throw badRequest("No rows are ready");
    await recordAudit(tx, actor, [
      {
        action: "bulk.started",
        subjectType: "bulk_run",
        subjectId: id,
        data: { kind: run.kind, rows: dto.includedCount },
      },
    ]);
    return dto;
  });
}

/** Hands a locked run to the worker. */
export async function startRun(tx: Transaction, run: RunRow): Promise<RunRow> {
  const [started] = await tx
    .update(bulkRuns)
    .set({
      status: "running",
      startedAt: sql`coalesce(${bulkRuns.startedAt}, now())`,
      ...{ finishedAt: null, finalCounts: null },
    })
    .where(and(eq(bulkRuns.accountId, run.accountId), eq(bulkRuns.id, run.id)))
    .returning();
  if (!started) throw new Error("a locked run vanished");
  await queueRun(tx, run.accountId, run.id);
  return started;
}
