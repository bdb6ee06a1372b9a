import type { Transaction } from "@/db/client";
import { insertRows } from "@/db/insert-rows";
import { bulkRowKeys, bulkRows } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { rowDamage } from "./check-damage";
import { findFirstRows, settleRows } from "./find-first-rows";
import type { RunRow } from "./find-run";
import { handlerFor } from "./kinds";
import type { ExaminedRow, GivenRow, ValidatedRow } from "./kinds/kind";
import type { BulkInput } from "./schema";

/** Rows validated at once, so that no transaction waits long for the next statement. */
export const rowsAtOnce = 1000;

/** Returns the name of a row that isn't looked at further. */
const plainLabel = (input: BulkInput): string =>
  [input.firstName, input.lastName].filter(Boolean).join(" ") ||
  input.email ||
  input.candidateId ||
  input.publicId ||
  "No name";

/**
 * Validates the next rows of a run and inserts them, from a position on. Rows before them must have
 * been inserted.
 */
export async function insertValidated(
  tx: Transaction,
  actor: Actor,
  run: RunRow,
  inputs: readonly BulkInput[],
  from: number,
): Promise<void> {
  const { accountId, id: runId } = run;
  for (let start = 0; start < inputs.length; start += rowsAtOnce) {
    const rows = inputs
      .slice(start, start + rowsAtOnce)
      .map((input, index) => ({ position: from + start + index, input }));
    const validated = await validateRows(tx, actor, run, rows);
    await insertRows(
      tx,
      bulkRows,
      validated.map((row, index) => ({
        ...{ accountId, runId, input: rows[index]?.input ?? {} },
        ...row,
      })),
    );
  }
}

/**
 * Validates up to a thousand rows of a run, in order, and keeps the keys by which later rows are
 * their duplicates. Rows that are damaged count neither as valid nor as duplicates.
 */
export async function validateRows(
  tx: Transaction,
  actor: Actor,
  run: RunRow,
  rows: readonly GivenRow[],
): Promise<ValidatedRow[]> {
  const { accountId, id: runId } = run;
  const examined = await examineRows(tx, actor, run, rows);
  const validated = settleRows(examined, await findFirstRows(tx, run, examined));
  const keys = examined.flatMap(({ position, keys }) =>
    keys.map((key) => ({ accountId, runId, position, key })),
  );
  await insertRows(tx, bulkRowKeys, keys);
  return validated;
}

async function examineRows(
  tx: Transaction,
  actor: Actor,
  { kind, settings }: RunRow,
  rows: readonly GivenRow[],
): Promise<ExaminedRow[]> {
  const handler = handlerFor(kind);
  const damages = rows.map(({ input }) => rowDamage(kind, input));
  const sound = rows.filter((_, index) => damages[index] === null);
  const examined = await handler.examine(tx, actor, handler.settings.parse(settings), sound);
  const found = examined.values();
  return rows.map(({ position, input }, index): ExaminedRow => {
    const reason = damages[index] ?? null;
    if (reason !== null) {
      const validated = { position, label: plainLabel(input), candidateId: null, offerId: null };
      return { position, keys: [], validate: () => ({ ...validated, verdict: "invalid", reason }) };
    }
    const row = found.next().value;
    if (!row) throw new Error("a handler examines each row once");
    return row;
  });
}
