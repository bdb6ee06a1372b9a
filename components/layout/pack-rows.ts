import type { PageData } from "@/lib/api-client";

/**
 * Values of one field in all rows: as they are, each different one once, instants as milliseconds
 * since the first, or field by field.
 */
type Packed =
  | unknown[]
  | { of: unknown[]; at: number[] }
  | { since: number; after: (number | null)[] }
  | { fields: Record<string, Packed> };

interface PackedPage {
  count: number;
  packed: Packed;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isSame = (one: string[], other: string[]): boolean =>
  one.length === other.length && one.every((name, index) => name === other[index]);

const hasPages = (data: unknown): data is { pages: unknown[] } =>
  isObject(data) && Array.isArray(data.pages);

/**
 * Returns a list's pages with their fields' names written once, and with what many rows have in
 * common too, to send them with the HTML. Any other data stays as it is.
 */
export const packRows = (data: unknown): unknown =>
  hasPages(data) ? { ...data, pages: data.pages.map(packPage) } : data;

function packPage(page: unknown): unknown {
  if (!isObject(page) || !Array.isArray(page.rows) || page.rows.length === 0) return page;
  const { rows, ...rest } = page as unknown as PageData<unknown>;
  return { ...rest, count: rows.length, packed: pack(rows) } satisfies PackedPage & object;
}

function pack(values: unknown[]): Packed {
  const names = isObject(values[0]) ? Object.keys(values[0]) : [];
  const areAlike = (each: unknown) => isObject(each) && isSame(Object.keys(each), names);
  if (names.length > 0 && values.every(areAlike)) {
    const rows = values as Record<string, unknown>[];
    const fields = names.map((name) => [name, pack(rows.map((row) => row[name]))]);
    return { fields: Object.fromEntries(fields) };
  }
  const since = values.find(isInstant);
  if (since && values.every((value) => value === null || isInstant(value))) {
    return packInstants(values as (string | null)[], Date.parse(since));
  }
  const of = [...new Set(values)];
  const isShort = of.length * 2 <= values.length;
  if (!isShort || of.some((value) => typeof value === "object" && value)) return values;
  const places = new Map(of.map((value, place) => [value, place]));
  return { of, at: of.length === 1 ? [] : values.map((value) => places.get(value) as number) };
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Whether it is an instant as JSON has it, which its milliseconds give back as it was. */
const isInstant = (value: unknown): value is string =>
  typeof value === "string" &&
  instant.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString() === value;

const packInstants = (values: (string | null)[], since: number): Packed => ({
  since,
  after: values.map((value) => (value === null ? null : Date.parse(value) - since)),
});

/** Returns what `packRows` was given. */
export const unpackRows = (data: unknown): unknown =>
  hasPages(data) ? { ...data, pages: data.pages.map(unpackPage) } : data;

function unpackPage(page: unknown): unknown {
  if (!isObject(page) || !("packed" in page)) return page;
  const { count, packed, ...rest } = page as unknown as PackedPage;
  return { ...rest, rows: unpack(packed, count) };
}

function unpack(packed: Packed, count: number): unknown[] {
  if (Array.isArray(packed)) return packed;
  if ("of" in packed) {
    return Array.from({ length: count }, (_, row) => packed.of[packed.at[row] ?? 0]);
  }
  if ("after" in packed) {
    return packed.after.map((time) =>
      time === null ? null : new Date(packed.since + time).toISOString(),
    );
  }
  const fields = Object.entries(packed.fields).map(
    ([name, values]) => [name, unpack(values, count)] as const,
  );
  return Array.from({ length: count }, (_, row) =>
    Object.fromEntries(fields.map(([name, values]) => [name, values[row]])),
  );
}
