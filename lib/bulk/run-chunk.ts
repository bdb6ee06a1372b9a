import { and, asc, eq, gt, sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "@/db/client";
import { bulkRows, bulkRuns } from "@/db/schema";
import { recordAudit } from "@/lib/audit/record-audit";
import { systemActor } from "@/lib/auth/actor";
import { announce } from "@/lib/live/announce";
import { countFinally, type RunRow } from "./find-run";
import { findRunActor } from "./find-run-actor";
import { handlerFor } from "./kinds";
import type { RowOutcome, WaitingRow } from "./kinds/kind";
import { processRows } from "./process-rows";
import { setOutcomes } from "./set-outcomes";

const rowsAtOnce = 500;

export interface RunKey {
  accountId: number;
  id: number;
}

/**
 * Processes the next rows of a run and marks them in one transaction: a crash undoes both, so the
 * next attempt processes exactly the remaining rows. Returns the position of the last one, after
 * which the next chunk looks for waiting rows, or null if none are left or another process holds
 * the run.
 */
export function runChunk({ accountId, id }: RunKey, after = 0): Promise<number | null> {
  return inTransaction(async (tx) => {
    const [run] = await tx
      .select()
      .from(bulkRuns)
      .where(
        and(eq(bulkRuns.accountId, accountId), eq(bulkRuns.id, id), eq(bulkRuns.status, "running")),
      )
      .for("update", { skipLocked: true });
    if (!run) return null;
    const rows = await tx
      .select()
      .from(bulkRows)
      .where(
        and(
          eq(bulkRows.accountId, accountId),
          eq(bulkRows.runId, id),
          gt(bulkRows.position, after),
          eq(bulkRows.outcome, "waiting"),
        ),
      )
      .orderBy(asc(bulkRows.position))
      .limit(handlerFor(run.kind).rowsAtOnce ?? rowsAtOnce);
    const last = rows.at(-1)?.position;
    if (last === undefined) {
      await finish(tx, run);
      return null;
    }
    const found = await findRunActor(tx, run);
    if (!found.actor) {
      await failWaiting(tx, run, found.refusal);
      return last;
    }
    const { outcomes, result } = await processRows(tx, found.actor, run, rows);
    await markRows(tx, run, rows, outcomes);
    await tx
      .update(bulkRuns)
      .set({ result })
      .where(and(eq(bulkRuns.accountId, accountId), eq(bulkRuns.id, id)));
    announce(accountId, [{ type: "bulk_run", id }]);
    return last;
  });
}

async function markRows(
  tx: Transaction,
  run: RunRow,
  rows: readonly WaitingRow[],
  outcomes: readonly RowOutcome[],
): Promise<void> {
  await tx.execute(sql`
    update ${bulkRows} set outcome = given.outcome, error = given.error,
      reason = coalesce(given.reason, bulk_rows.reason),
      candidate_id = coalesce(given."candidateId", bulk_rows.candidate_id)
    from json_to_recordset(${JSON.stringify(outcomes)}::json)
      as given(position int, outcome bulk_outcome, error text, reason text, "candidateId" int)
    where bulk_rows.account_id = ${run.accountId} and bulk_rows.run_id = ${run.id}
      and bulk_rows.position = given.position
      and bulk_rows.position between ${rows[0]?.position} and ${rows.at(-1)?.position}`);
}

async function failWaiting(tx: Transaction, run: RunRow, error: string): Promise<void> {
  const wanted = eq(bulkRows.outcome, "waiting");
  await setOutcomes(tx, run, { outcome: "failed", error, wanted });
}

async function finish(tx: Transaction, run: RunRow): Promise<void> {
  await tx
    .update(bulkRuns)
    .set({ status: "done", finishedAt: sql`now()`, finalCounts: await countFinally(tx, run) })
    .where(and(eq(bulkRuns.accountId, run.accountId), eq(bulkRuns.id, run.id)));
  await recordAudit(tx, systemActor(run.accountId), [
    {
      action: "bulk.finished",
      subjectType: "bulk_run",
      subjectId: run.id,
      data: { kind: run.kind },
    },
  ]);
}

/** Fails the remaining rows of a run that can't be processed. */
export function giveUp({ accountId, id }: RunKey): Promise<void> {
  return inTransaction(async (tx) => {
    const [run] = await tx
      .select()
      .from(bulkRuns)
      .where(
        and(eq(bulkRuns.accountId, accountId), eq(bulkRuns.id, id), eq(bulkRuns.status, "running")),
      )
      .for("update");
    if (!run) return;
    await failWaiting(tx, run, "An unexpected error stopped this run. Retry the failed rows");
    await finish(tx, run);
  });
}
