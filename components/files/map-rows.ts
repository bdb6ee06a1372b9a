import { type FileField, maxCellLength } from "@/lib/format/files";
import { isNameOf } from "./map-columns";
import { type DayOrder, readMoment } from "./read-days";
import type { FileRecord } from "./read-records";

export interface Mapping {
  /** Number of columns that a row may have; null if any. */
  width: number | null;
  /** Field of each column, or null. */
  columns: readonly (string | null)[];
  fields: readonly FileField[];
  /** How dates with numbers only are read, by field. */
  orders: Readonly<Record<string, DayOrder | null>>;
  locale: string;
}

export interface MappedRow {
  line: number;
  values: Record<string, string>;
  /** Why the row can't be used as it was read, or null. */
  problem: string | null;
}

const quoted = (text: string) => (text.length > 40 ? `"${text.slice(0, 40)}…"` : `"${text}"`);

function problemOfWidth({ line, cells }: FileRecord, { width }: Mapping): string | null {
  if (width === null) return null;
  const extra = cells.slice(width).filter((cell) => cell !== "");
  return extra.length > 0
    ? `Line ${line} has ${cells.length} values, but there are ${width} columns. A value with a separator in it must be in quotation marks`
    : null;
}

/** Returns why a line can't be used, whatever its values are, or null. */
export const problemOfRecord = (record: FileRecord, mapping: Mapping): string | null =>
  record.problem ?? problemOfWidth(record, mapping);

const nothing =
  /^(?:[-\u2013\u2014_.?*/\\~]+|n\/a\.?|n\. ?a\.|<NA>|null|\(null\)|\\N|undefined|NaN)$/i;

/** Returns whether a value says that there is none. In a name it may be meant: `Null` is one. */
const standsForNothing = (text: string, field: string): boolean =>
  !/name$/i.test(field) && nothing.test(text);

/** Returns whether a row is a line with column names, as files that were joined have. */
function repeatsHeads(values: MappedRow["values"], { fields }: Mapping): boolean {
  const given = Object.entries(values);
  return (
    given.length > 1 &&
    given.every(([name, text]) => fields.some((each) => each.name === name && isNameOf(text, each)))
  );
}

/**
 * Returns a line of a file as a row of named fields, without unmapped columns. Dates become ISO
 * 8601. A value that can't be read stays as it is, with a problem that names it.
 */
export function mapRow(record: FileRecord, mapping: Mapping): MappedRow {
  const values: Record<string, string> = {};
  const problems = [problemOfRecord(record, mapping) ?? []].flat();
  for (const [column, name] of mapping.columns.entries()) {
    const text = record.cells[column] ?? "";
    const field = name && mapping.fields.find((each) => each.name === name);
    if (!field || text === "" || standsForNothing(text, field.name)) continue;
    values[field.name] = text.slice(0, maxCellLength);
    if (record.formulas?.includes(column)) {
      problems.push(`${field.label} is a formula. Enter its value`);
    } else if (text.length > maxCellLength) {
      problems.push(
        `${field.label} has more than ${maxCellLength.toLocaleString("en")} characters`,
      );
    } else if (field.type === "day" || field.type === "moment") {
      const order = mapping.orders[field.name] ?? null;
      const read = readMoment(text, { order, locale: mapping.locale, type: field.type });
      if ("value" in read) values[field.name] = read.value;
      else problems.push(`${field.label} ${quoted(text)}: ${read.problem}`);
    }
  }
  if (repeatsHeads(values, mapping)) {
    problems.push(`Line ${record.line} repeats the names of the columns`);
  }
  return { line: record.line, values, problem: problems.join("; ").slice(0, 1000) || null };
}
