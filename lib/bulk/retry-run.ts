import { eq } from "drizzle-orm";
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
import { setOutcomes } from "./set-outcomes";

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
    const rows = await setOutcomes(tx, run, {
      outcome: "waiting",
      error: null,
      wanted: eq(bulkRows.outcome, "failed"),
    });
    if (rows === 0) throw badRequest("No rows failed");
    await recordAudit(tx, actor, [
      {
        action: "bulk.retried",
        subjectType: "bulk_run",
        subjectId: id,
        data: { kind: run.kind, rows },
      },
    ]);
    return toDto(tx, await startRun(tx, run));
  });
}
