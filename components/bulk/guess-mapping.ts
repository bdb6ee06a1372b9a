import type { BulkField } from "@/lib/bulk/rules";

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "");

/** The field that a column's head speaks of, or null. */
function fieldOf(head: string, fields: readonly BulkField[]): string | null {
  const text = plain(head);
  if (text === "") return null;
  const found = fields.find(
    ({ name, label, aliases }) =>
      text === plain(name) || text === plain(label) || aliases.includes(text),
  );
  return found?.name ?? null;
}

const publicId = /^[\w-]{22}$/;

/** The field that a column without a head must be for, by what stands in it, or null. */
function fieldByContent(values: readonly string[], fields: readonly BulkField[]): string | null {
  const given = values.filter(Boolean);
  const all = (fits: (text: string) => boolean) => given.length > 0 && given.every(fits);
  const has = (name: string) => fields.some((field) => field.name === name);
  if (has("email") && all((text) => text.includes("@"))) return "email";
  if (has("publicId") && all((text) => publicId.test(text))) return "publicId";
  return null;
}

/** Whether the first line names the columns: some cell of it is the name of a field. */
export const namesColumns = (
  line: readonly string[] | undefined,
  fields: readonly BulkField[],
): boolean => line?.some((cell) => fieldOf(cell, fields) !== null) ?? false;

/**
 * Guesses the field of each column, by its head where there is one, else by its first lines; null
 * where it is for none. No field is given twice.
 */
export function guessMapping(
  heads: readonly string[] | null,
  lines: readonly (readonly string[])[],
  fields: readonly BulkField[],
): (string | null)[] {
  const width = heads?.length ?? Math.max(0, ...lines.map((line) => line.length));
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, column) => {
    const values = lines.slice(0, 50).map((line) => line[column]?.trim() ?? "");
    const guess = heads ? fieldOf(heads[column] ?? "", fields) : fieldByContent(values, fields);
    if (guess === null || taken.has(guess)) return null;
    taken.add(guess);
    return guess;
  });
}

/** The lines of a file as rows of named fields; columns for no field are left out. */
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

/** Why rows cannot be made with this mapping, or null. */
export function mappingRefusal(
  mapping: readonly (string | null)[],
  fields: readonly BulkField[],
): string | null {
  const missing = fields.filter(({ name, required }) => required && !mapping.includes(name));
  if (missing.length > 0) {
    return `Choose the column of: ${missing.map(({ label }) => label).join(", ")}`;
  }
  return mapping.some((name) => name !== null && name !== "couponCode")
    ? null
    : "Choose the column that names the candidates";
}
