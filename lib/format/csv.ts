type CsvValue = string | number | null | undefined;

/** A spreadsheet runs a cell that starts so; an apostrophe in front makes it text. */
const formula = /^[=+\-@\t\r]/;

function csvCell(value: CsvValue): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of CSV (RFC 4180, with its line end) whose texts no spreadsheet runs as formulas. */
export const csvLine = (values: readonly CsvValue[]): string =>
  `${values.map(csvCell).join(",")}\r\n`;

/** Put first, it makes a spreadsheet read the file as UTF-8. */
export const byteOrderMark = "\uFEFF";
