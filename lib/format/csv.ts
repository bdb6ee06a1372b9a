type CsvValue = string | number | null | undefined;

/** Spreadsheets run cells that start like this; an apostrophe in front makes them text. */
const formula = /^[=+\-@\t\r]/;

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
