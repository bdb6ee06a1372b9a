type CsvValue = string | number | null | undefined;

/**
 * Spreadsheets run cells that start like this; an apostrophe in front makes them text. Cells that
 * already start with apostrophes get one too, so that `cellText` returns exactly what was written.
 */
const formula = /^'*[=+\-@\t\r]/;
const escaped = /^'(?='*[=+\-@\t\r])/;
const textFormula = /^="((?:[^"]|"")*)"$/;

function csvCell(value: CsvValue): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Returns one line of CSV (RFC 4180, with its line end) whose texts no spreadsheet runs as
 * formulas.
 */
export const csvLine = (values: readonly CsvValue[]): string =>
  `${values.map(csvCell).join(",")}\r\n`;

/** Makes spreadsheets read the file as UTF-8 if it comes first. */
export const byteOrderMark = "\uFEFF";

/**
 * Returns the text that a cell of a file stands for: without the apostrophe of `csvLine`, and
 * without the formula in which spreadsheets wrap text, `="00042"`.
 */
export function cellText(cell: string): string {
  const trimmed = cell.trim();
  const [, wrapped] = textFormula.exec(trimmed) ?? [];
  if (wrapped !== undefined) return wrapped.replaceAll('""', '"').trim();
  return trimmed.replace(escaped, "").trim();
}
