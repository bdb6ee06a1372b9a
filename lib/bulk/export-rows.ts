import type { Actor } from "@/lib/auth/actor";
import { byteOrderMark, csvLine } from "@/lib/format/csv";
import { getBulkRunOrThrow, listBulkRows } from "./queries";
import { bulkFields, outcomeLabels, reasonLabel, verdictLabel } from "./rules";

const rowsAtOnce = 500;

/** A run's rows with what was thought and what became of them, as chunks of CSV, page by page. */
export async function* exportBulkRows(actor: Actor, id: number): AsyncGenerator<string> {
  const { kind } = await getBulkRunOrThrow(actor, id);
  const fields = bulkFields[kind];
  const given = fields.length > 0 ? fields.map(({ label }) => label) : ["ID"];
  const names = fields.length > 0 ? fields.map(({ name }) => name) : ["id"];
  yield byteOrderMark + csvLine(["Row", "Name", ...given, "Verdict", "Result", reasonLabel(kind)]);
  let cursor: string | undefined;
  do {
    const page = await listBulkRows(actor, id, { limit: rowsAtOnce, cursor });
    yield page.rows
      .map(({ position, label, input, verdict, outcome, reason, error }) =>
        csvLine([
          position,
          label,
          ...names.map((name) => input[name]),
          verdictLabel(kind, verdict),
          outcomeLabels[outcome],
          error ?? reason,
        ]),
      )
      .join("");
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}
