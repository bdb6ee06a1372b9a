import { and, asc, eq, gt, inArray, ne, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { bulkRowKeys, bulkRows } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import type { RunRow } from "./find-run";
import type { ValidatedRow } from "./kinds/kind";
import { rowsAtOnce, validateRows } from "./validate-rows";

type Row = typeof bulkRows.$inferSelect;

const keysOf = (run: RunRow) =>
  and(eq(bulkRowKeys.accountId, run.accountId), eq(bulkRowKeys.runId, run.id));
const rowsOf = (run: RunRow) =>
  and(eq(bulkRows.accountId, run.accountId), eq(bulkRows.runId, run.id));

/** Deletes what only matters while the run's rows can change. */
export async function deleteKeys(tx: Transaction, run: RunRow): Promise<void> {
  await tx.delete(bulkRowKeys).where(keysOf(run));
}

/**
 * Validates all rows of a run again except excluded ones, after its settings have changed. Works on
 * a thousand rows at a time, and writes those that changed in one statement each time.
 */
export async function revalidateRows(tx: Transaction, actor: Actor, run: RunRow): Promise<void> {
  await deleteKeys(tx, run);
  let last = 0;
  for (;;) {
    const rows = await tx
      .select()
      .from(bulkRows)
      .where(and(rowsOf(run), gt(bulkRows.position, last), ne(bulkRows.verdict, "left_out")))
      .orderBy(asc(bulkRows.position))
      .limit(rowsAtOnce);
    await writeChanges(tx, run, rows, await validateRows(tx, actor, run, rows));
    if (rows.length < rowsAtOnce) return;
    last = rows.at(-1)?.position ?? last;
  }
}

/**
 * Validates one row again after it has changed, and those that were or have become its duplicates.
 */
export async function revalidateRow(
  tx: Transaction,
  actor: Actor,
  run: RunRow,
  position: number,
): Promise<void> {
  const before = await findKeys(tx, run, position);
  await revalidate(tx, actor, run, [position]);
  const after = await findKeys(tx, run, position);
  const changed = [
    ...before.filter((key) => !after.includes(key)),
    ...after.filter((key) => !before.includes(key)),
  ];
  const dependent = await findDependent(tx, run, position, changed);
  for (let start = 0; start < dependent.length; start += rowsAtOnce) {
    await revalidate(tx, actor, run, dependent.slice(start, start + rowsAtOnce));
  }
}

async function findKeys(tx: Transaction, run: RunRow, position: number): Promise<string[]> {
  const rows = await tx
    .select({ key: bulkRowKeys.key })
    .from(bulkRowKeys)
    .where(and(keysOf(run), eq(bulkRowKeys.position, position)));
  return rows.map(({ key }) => key);
}

/** Returns the rows after a position that have one of the keys, unless a row before it has, too. */
async function findDependent(
  tx: Transaction,
  run: RunRow,
  position: number,
  keys: readonly string[],
): Promise<number[]> {
  if (keys.length === 0) return [];
  const rows = await tx.execute<{ position: number }>(sql`
    select distinct position from ${bulkRowKeys} as later
    where account_id = ${run.accountId} and run_id = ${run.id} and position > ${position}
      and key = any(array(
        select value from json_array_elements_text(${JSON.stringify(keys)}::json)))
      and not exists (
        select from ${bulkRowKeys} as sooner
        where sooner.account_id = later.account_id and sooner.run_id = later.run_id
          and sooner.key = later.key and sooner.position < ${position})
    order by position`);
  return rows.map((row) => row.position);
}

/** Validates these rows again, in order. */
async function revalidate(
  tx: Transaction,
  actor: Actor,
  run: RunRow,
  positions: readonly number[],
): Promise<void> {
  await tx
    .delete(bulkRowKeys)
    .where(and(keysOf(run), inArray(bulkRowKeys.position, [...positions])));
  const rows = await tx
    .select()
    .from(bulkRows)
    .where(
      and(
        rowsOf(run),
        inArray(bulkRows.position, [...positions]),
        ne(bulkRows.verdict, "left_out"),
      ),
    )
    .orderBy(asc(bulkRows.position));
  if (rows.length === 0) return;
  await writeChanges(tx, run, rows, await validateRows(tx, actor, run, rows));
}

async function writeChanges(
  tx: Transaction,
  run: RunRow,
  rows: readonly Row[],
  validated: readonly ValidatedRow[],
): Promise<void> {
  const changed = validated.filter((row, index) => {
    const before = rows[index];
    return (
      before?.verdict !== row.verdict ||
      before.reason !== row.reason ||
      before.label !== row.label ||
      before.candidateId !== row.candidateId ||
      before.offerId !== row.offerId
    );
  });
  if (changed.length === 0) return;
  await tx.execute(sql`
    update ${bulkRows} set verdict = given.verdict, reason = given.reason, label = given.label,
      candidate_id = given."candidateId", offer_id = given."offerId"
    from json_to_recordset(${JSON.stringify(changed)}::json) as given(
      position int, verdict bulk_verdict, reason text, label text,
      "candidateId" int, "offerId" int)
    where bulk_rows.account_id = ${run.accountId} and bulk_rows.run_id = ${run.id}
      and bulk_rows.position = given.position
      and bulk_rows.position between ${changed[0]?.position} and ${changed.at(-1)?.position}`);
}
