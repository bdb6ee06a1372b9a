import { and, eq, sql } from "drizzle-orm";
import { inTransaction } from "@/db/client";
import { bulkRows, bulkRuns } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Actor, requirePermission } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { lockRecord } from "@/lib/lock-record";
import { countFinally, toDto } from "./find-run";
import { deleteKeys } from "./revalidate-rows";
import { kindPermissions } from "./rules";
import type { BulkRunDto } from "./schema";
import { setOutcomes } from "./set-outcomes";

/**
 * Cancels a run: waiting rows are skipped, completed rows stay. Returns a cancelled run unchanged.
 * Throws `not_found`, and `conflict` for a finished run.
 */
export async function cancelBulkRun(actor: Actor, id: number): Promise<BulkRunDto> {
  return inTransaction(async (tx) => {
    const run = await lockRecord(tx, actor, "Bulk run", id);
    requirePermission(actor, kindPermissions[run.kind]);
    if (run.status === "cancelled") return toDto(tx, run);
    if (run.status === "done") throw new AppError("conflict", "This run has finished");
    await deleteKeys(tx, run);
    await setOutcomes(tx, run, {
      outcome: "skipped",
      error: "The run was cancelled",
      wanted: eq(bulkRows.outcome, "waiting"),
    });
    const [cancelled] = await tx
      .update(bulkRuns)
      .set({
        ...{ status: "cancelled", finishedAt: sql`now()` },
        finalCounts: await countFinally(tx, run),
      })
      .where(and(eq(bulkRuns.accountId, actor.accountId), eq(bulkRuns.id, id)))
      .returning();
    if (!cancelled) throw new Error("a locked run vanished");
    await recordAudit(tx, actor, [
      {
        action: "bulk.cancelled",
        subjectType: "bulk_run",
        subjectId: id,
        data: { kind: run.kind, from: run.status },
      },
    ]);
    return toDto(tx, cancelled);
  });
}
