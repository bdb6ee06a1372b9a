import { and, count, eq, inArray } from "drizzle-orm";
import type { Queryable } from "@/db/client";
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

/** Returns runs of one account with their number of rows by verdict and outcome. */
export async function withCounts(db: Queryable, runs: readonly RunRow[]): Promise<BulkRunDto[]> {
  const [first] = runs;
  if (!first) return [];
  const rows = await db
    .select({
      runId: bulkRows.runId,
      verdict: bulkRows.verdict,
      outcome: bulkRows.outcome,
      found: count(),
    })
    .from(bulkRows)
    .where(
      and(
        eq(bulkRows.accountId, first.accountId),
        inArray(
          bulkRows.runId,
          runs.map(({ id }) => id),
        ),
      ),
    )
    .groupBy(bulkRows.runId, bulkRows.verdict, bulkRows.outcome);
  return runs.map((run) =>
    toBulkRun(
      run,
      rows.filter(({ runId }) => runId === run.id),
    ),
  );
}

export async function toDto(db: Queryable, run: RunRow): Promise<BulkRunDto> {
  const [dto] = await withCounts(db, [run]);
  if (!dto) throw new Error("one run gives one answer");
  return dto;
}
