import type { BulkField } from "@/lib/bulk/rules";

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "");

/** Returns the field that a column name refers to, or null. */
function fieldOf(columnName: string, fields: readonly BulkField[]): string | null {
  const text = plain(columnName);
  if (text === "") return null;
  const found = fields.find(
    ({ name, label, aliases }) =>
      text === plain(name) || text === plain(label) || aliases.includes(text),
  );
  return found?.name ?? null;
}

const publicId = /^[\w-]{22}$/;

/** Returns the field that the values of an unnamed column match, or null. */
function fieldByContent(values: readonly string[], fields: readonly BulkField[]): string | null {
  const given = values.filter(Boolean);
  const all = (fits: (text: string) => boolean) => given.length > 0 && given.every(fits);
  const has = (name: string) => fields.some((field) => field.name === name);
  if (has("email") && all((text) => text.includes("@"))) return "email";
  if (has("publicId") && all((text) => publicId.test(text))) return "publicId";
  return null;
}

/** Returns whether the first line holds column names: any cell names a field. */
export const namesColumns = (
  line: readonly string[] | undefined,
  fields: readonly BulkField[],
): boolean => line?.some((cell) => fieldOf(cell, fields) !== null) ?? false;

/**
 * Guesses the field of each column by its name, or by its first values if it has none. Returns null
 * for unknown columns and uses each field once.
 */
export function guessMapping(
  columnNames: readonly string[] | null,
  lines: readonly (readonly string[])[],
  fields: readonly BulkField[],
): (string | null)[] {
  const width = columnNames?.length ?? Math.max(0, ...lines.map((line) => line.length));
  const used = new Set<string>();
  return Array.from({ length: width }, (_, column) => {
    const values = lines.slice(0, 50).map((line) => line[column]?.trim() ?? "");
    const guess = columnNames
      ? fieldOf(columnNames[column] ?? "", fields)
      : fieldByContent(values, fields);
    if (guess === null || used.has(guess)) return null;
    used.add(guess);
    return guess;
  });
}

/** Returns the lines of a file as rows of named fields, without unmapped columns. */
export function mappedRows(
  lines: readonly (readonly string[])[],
  mapping: readonly (string | null)[],
): Record<string, string>[] {
  return lines.map((line) =>
    Object.fromEntries(
      mapping.flatMap((name, column) => {
        const text = line[column]?.trim();
        return name && text ? [[name, text]] : [];
      }),
    ),
  );
}

/** Returns why this mapping can't be used, or null. */
export function mappingRefusal(
  mapping: readonly (string | null)[],
  fields: readonly BulkField[],
): string | null {
  const missing = fields.filter(({ name, required }) => required && !mapping.includes(name));
  if (missing.length > 0) {
    return `Map a column to: ${missing.map(({ label }) => label).join(", ")}`;
  }
  return mapping.some((name) => name !== null && name !== "couponCode")
    ? null
    : "Map a column that identifies the candidates";
}
