import type { FileField } from "@/lib/format/files";
import { plainKey } from "@/lib/format/plain-key";

type Cells = readonly string[];

const hasName = (key: string, { name, label, aliases }: FileField): boolean =>
  key === plainKey(name) || key === plainKey(label) || aliases.includes(key);

/** Returns whether a text is a usual name of a field's column. */
export const isNameOf = (text: string, field: FileField): boolean => hasName(plainKey(text), field);

/** Words before a column's name that don't change what it holds. */
const before =
  /^(?:(?:candidate|applicant|contact|person|legal|primary|preferred|current|permanent|personal|home|private|main)(?:'s)?[\s_-]+|address\s*\d?\s+-\s+)/i;

function fieldNamed(text: string, fields: readonly FileField[]): string | null {
  const key = plainKey(text);
  return (key && fields.find((field) => hasName(key, field))?.name) || null;
}

/** Returns the field that all known parts of `City/Town` name, or null. */
function fieldOfParts(columnName: string, fields: readonly FileField[]): string | null {
  const parts = columnName.split(/\s*(?:[/|]|\s-\s)\s*/);
  if (parts.length < 2) return null;
  const named = new Set(parts.flatMap((part) => fieldNamed(part, fields) ?? []));
  const [only] = named;
  return named.size === 1 && only ? only : null;
}

/** Returns the field that a column name refers to, or null. */
function fieldOf(columnName: string, fields: readonly FileField[]): string | null {
  const plain = columnName.replaceAll(/\([^)]*\)/g, "");
  const found = fieldNamed(columnName, fields) ?? fieldNamed(plain, fields);
  if (found) return found;
  const shorter = plain.trim().replace(before, "");
  return (
    fieldNamed(shorter, fields) ?? fieldOfParts(plain, fields) ?? fieldOfParts(shorter, fields)
  );
}

const emailAddress = /^\S+@\S+\.\S+$/;
const publicId = /^[\w-]{22}$/;
const contents = {
  email: (text: string) => emailAddress.test(text),
  publicId: (text: string) => publicId.test(text) && /\d|[A-Z]/.test(text),
};

/** Returns the field that nearly all values of a column are of, or null. */
function fieldByContent(values: Cells, fields: readonly FileField[]): string | null {
  const given = values.filter(Boolean);
  if (given.length === 0) return null;
  for (const type of ["email", "publicId"] as const) {
    const field = fields.find((each) => each.type === type);
    if (field && given.filter(contents[type]).length >= given.length * 0.8) return field.name;
  }
  return null;
}

const linesSearched = 30;

/**
 * Returns the position of the line with the column names, which may come after a title: the first
 * one that names the most fields, or null if none names any.
 */
export function findHeads(lines: readonly Cells[], fields: readonly FileField[]): number | null {
  const named = lines
    .slice(0, linesSearched)
    .map((cells) => new Set(cells.flatMap((cell) => fieldOf(cell, fields) ?? [])).size);
  const most = Math.max(0, ...named);
  return most === 0 ? null : named.indexOf(most);
}

const surnames = new Set(["name", "namn", "navn", "naam"]);

/**
 * Guesses the field of each column by its name, or else by its first values. Returns null for
 * unknown columns and uses each field once. A column that is just called name is the last name
 * beside a first name without one.
 */
export function guessMapping(
  columnNames: Cells | null,
  lines: readonly Cells[],
  fields: readonly FileField[],
): (string | null)[] {
  const width =
    columnNames?.length ?? Math.max(0, ...lines.slice(0, 1000).map((line) => line.length));
  const used = new Set<string>();
  const take = (name: string | null) => {
    if (name === null || used.has(name)) return null;
    used.add(name);
    return name;
  };
  const byName = Array.from({ length: width }, (_, column) =>
    take(fieldOf(columnNames?.[column] ?? "", fields)),
  );
  return byName.map((name, column) => {
    if (name !== null) return name;
    const isSurname = surnames.has(plainKey(columnNames?.[column] ?? "")) && used.has("firstName");
    if (isSurname && fields.some((field) => field.name === "lastName")) return take("lastName");
    const values = lines.slice(0, 50).map((line) => line[column]?.trim() ?? "");
    return take(fieldByContent(values, fields));
  });
}

/** Returns why this mapping can't be used, or null. */
export function mappingRefusal(
  mapping: readonly (string | null)[],
  fields: readonly FileField[],
): string | null {
  const missing = fields.filter(({ name, required }) => required && !mapping.includes(name));
  if (missing.length > 0) {
    return `Map a column to: ${missing.map(({ label }) => label).join(", ")}`;
  }
  const choice = fields.filter(({ oneOf }) => oneOf !== undefined);
  return choice.length === 0 || choice.some(({ name }) => mapping.includes(name))
    ? null
    : `Map a column to: ${new Intl.ListFormat("en", { type: "disjunction" }).format(
        choice.map(({ label }) => label),
      )}`;
}
