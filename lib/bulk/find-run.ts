import { and, count, eq, inArray } from "drizzle-orm";
import type { Queryable, Transaction } from "@/db/client";
import { bulkRows, bulkRuns } from "@/db/schema";
import { notFound } from "@/lib/errors";
import type { BulkRunDto } from "./schema";
import { toBulkRun } from "./serialize";

export type RunRow = typeof bulkRuns.$inferSelect;

/** Returns a run of the account. Throws `not_found`. */
export async function findRunOrThrow(
  db: Queryable,
  accountId: number,
  id: number,
): Promise<RunRow> {
  const [run] = await db
    .select()
    .from(bulkRuns)
    .where(and(eq(bulkRuns.accountId, accountId), eq(bulkRuns.id, id)));
  if (!run) throw notFound("Bulk run");
  return run;
}

/** Counts rows of runs of one account by verdict and outcome. */
async function countRows(db: Queryable, accountId: number, runIds: number[]) {
  if (runIds.length === 0) return [];
  const { runId, verdict, outcome } = bulkRows;
  return db
    .select({ runId, verdict, outcome, found: count() })
    .from(bulkRows)
    .where(and(eq(bulkRows.accountId, accountId), inArray(runId, runIds)))
    .groupBy(runId, verdict, outcome);
}

/** Returns what an ended run keeps, so that its rows needn't be counted for each list. */
export async function countFinally(
  tx: Transaction,
  { accountId, id }: Pick<RunRow, "accountId" | "id">,
): Promise<RunRow["finalCounts"]> {
  const counts = await countRows(tx, accountId, [id]);
  return counts.map(({ runId: _, ...row }) => row);
}

/** Returns runs of one account with their number of rows by verdict and outcome. */
export async function withCounts(db: Queryable, runs: readonly RunRow[]): Promise<BulkRunDto[]> {
  const open = runs.filter(({ finalCounts }) => finalCounts === null).map(({ id }) => id);
  const rows = await countRows(db, runs[0]?.accountId ?? 0, open);
  return runs.map((run) =>
    toBulkRun(run, run.finalCounts ?? rows.filter(({ runId }) => runId === run.id)),
  );
}

export async function toDto(db: Queryable, run: RunRow): Promise<BulkRunDto> {
  const [dto] = await withCounts(db, [run]);
  if (!dto) throw new Error("one run gives one answer");
  return dto;
}
