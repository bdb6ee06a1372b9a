import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { bulkRowKeys } from "@/db/schema";
import type { ExaminedRow, ValidatedRow } from "./kinds/kind";

/** Positions of the first rows, by the keys that they have. */
type FirstRows = ReadonlyMap<string, number>;

function firstAmong(rows: readonly ExaminedRow[], known: FirstRows = new Map()): FirstRows {
  const first = new Map(known);
  for (const { position, keys } of rows) {
    for (const key of keys) first.set(key, Math.min(position, first.get(key) ?? position));
  }
  return first;
}

/**
 * Returns the first row of the run with each of the keys of these rows. It looks up each key by
 * itself, because the database expects few keys of a run that has just grown, and would compare all
 * of them with all that are wanted.
 */
export async function findFirstRows(
  tx: Transaction,
  { accountId, id }: { accountId: number; id: number },
  rows: readonly ExaminedRow[],
): Promise<FirstRows> {
  const keys = [...new Set(rows.flatMap((row) => row.keys))];
  if (keys.length === 0) return new Map();
  const found = await tx.execute<{ key: string; position: number | null }>(sql`
    select wanted.key, (
      select min(position) from ${bulkRowKeys}
      where account_id = ${accountId} and run_id = ${id} and key = wanted.key
    ) as position
    from json_array_elements_text(${JSON.stringify(keys)}::json) as wanted (key)`);
  const known = found.flatMap(({ key, position }) =>
    position === null ? [] : [[key, position] as const],
  );
  return firstAmong(rows, new Map(known));
}

/** Returns the validation of rows, as duplicates of the first rows, or else of each other. */
export const settleRows = (
  rows: readonly ExaminedRow[],
  first: FirstRows = firstAmong(rows),
): ValidatedRow[] =>
  rows.map(({ position, validate }) =>
    validate((key) => {
      const at = first.get(key) ?? position;
      return at < position ? at : null;
    }),
  );
