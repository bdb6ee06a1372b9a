import type { Transaction } from "@/db/client";
import type { Actor } from "@/lib/auth/actor";
import { rowDamage } from "./check-damage";
import type { EarlierRow } from "./find-earlier-row";
import type { RunRow } from "./find-run";
import { handlerFor } from "./kinds";
import type { GivenRow, ValidatedRow } from "./kinds/kind";
import type { BulkInput } from "./schema";

/** Returns the name of a row that isn't looked at further. */
export const plainLabel = (input: BulkInput): string =>
  [input.firstName, input.lastName].filter(Boolean).join(" ") ||
  input.email ||
  input.candidateId ||
  input.publicId ||
  "No name";

/** Rows validated at once, so that no transaction waits long for the next statement. */
const rowsAtOnce = 1000;

/**
 * Validates some rows of a run, in order. `earlier` knows those that were validated before. Rows
 * that are damaged count neither as valid nor as duplicates.
 */
export async function validateRows(
  tx: Transaction,
  actor: Actor,
  run: Pick<RunRow, "kind" | "settings">,
  rows: readonly GivenRow[],
  earlier: EarlierRow,
): Promise<ValidatedRow[]> {
  const validated: ValidatedRow[] = [];
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const part = rows.slice(start, start + rowsAtOnce);
    validated.push(...(await validatePart(tx, actor, run, part, earlier)));
  }
  return validated;
}

async function validatePart(
  tx: Transaction,
  actor: Actor,
  { kind, settings }: Pick<RunRow, "kind" | "settings">,
  rows: readonly GivenRow[],
  earlier: EarlierRow,
): Promise<ValidatedRow[]> {
  const handler = handlerFor(kind);
  const damages = rows.map(({ input }) => rowDamage(kind, input));
  const sound = rows.filter((_, index) => damages[index] === null);
  const validated = await handler.validate(
    tx,
    actor,
    handler.settings.parse(settings),
    sound,
    earlier,
  );
  const found = validated.values();
  return rows.map(({ position, input }, index): ValidatedRow => {
    const reason = damages[index] ?? null;
    if (reason !== null) {
      const label = plainLabel(input);
      return { position, label, candidateId: null, offerId: null, verdict: "invalid", reason };
    }
    const row = found.next().value;
    if (!row) throw new Error("a handler validates each row once");
    return row;
  });
}
