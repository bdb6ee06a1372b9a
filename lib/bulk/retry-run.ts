import { and, eq } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { bulkRows } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { AppError, badRequest } from "@/lib/errors";
import { lockRecord } from "@/lib/lock-record";
import { startRun } from "./confirm-run";
import { toDto } from "./find-run";
import { kindPermissions } from "./rules";
import type { BulkRunDto } from "./schema";

/**
 * Retries the failed rows of a finished run. Throws `not_found`, `conflict` for a run that has not
 * finished, and `bad_request` if no row failed.
 */
export async function retryBulkRun(actor: Actor, id: number): Promise<BulkRunDto> {
  return inTransaction(async (tx) => {
    const run = await lockRecord(tx, actor, "Bulk run", id);
    requirePermission(actor, kindPermissions[run.kind]);
    if (run.status === "running") return toDto(tx, run);
    if (run.status !== "done") throw new AppError("conflict", "This run has not finished");
    const waiting = await tx
      .update(bulkRows)
      .set({ outcome: "waiting", error: null })
      .where(
        and(
          eq(bulkRows.accountId, actor.accountId),
          eq(bulkRows.runId, id),
          eq(bulkRows.outcome, "failed"),
        ),
      )
      .returning({ position: bulkRows.position });
    if (waiting.length === 0) throw badRequest("No rows failed");
    await recordAudit(tx, actor, [
      {
        action: "bulk.retried",
        subjectType: "bulk_run",
        subjectId: id,
        data: { kind: run.kind, rows: waiting.length },
      },
    ]);
    return toDto(tx, await startRun(tx, run));
  });
}
