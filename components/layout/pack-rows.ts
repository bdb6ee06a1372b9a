import type { PageData } from "@/lib/api-client";

/** Rows of one shape as their columns and values: without the names in each row. */
interface PackedPage {
  columns: string[];
  values: unknown[][];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isSame = (one: string[], other: string[]): boolean =>
  one.length === other.length && one.every((name, index) => name === other[index]);

const hasPages = (data: unknown): data is { pages: unknown[] } =>
  isObject(data) && Array.isArray(data.pages);

/**
 * Returns a list's pages with the names of each page's columns written once, to send them with the
 * HTML. Any other data, and rows that differ in their columns, stay as they are.
 */
export const packRows = (data: unknown): unknown =>
  hasPages(data) ? { ...data, pages: data.pages.map(packPage) } : data;

function packPage(page: unknown): unknown {
  if (!isObject(page) || !Array.isArray(page.rows)) return page;
  const { rows, ...rest } = page as unknown as PageData<unknown>;
  const columns = isObject(rows[0]) ? Object.keys(rows[0]) : [];
  const isUniform = rows.every((row) => isObject(row) && isSame(Object.keys(row), columns));
  if (!isUniform || rows.length === 0) return page;
  const values = rows.map((row) => Object.values(row as object));
  return { ...rest, columns, values } satisfies PackedPage & Partial<PageData<unknown>>;
}

/** Returns what `packRows` was given. */
export const unpackRows = (data: unknown): unknown =>
  hasPages(data) ? { ...data, pages: data.pages.map(unpackPage) } : data;

function unpackPage(page: unknown): unknown {
  if (!isObject(page) || !Array.isArray(page.values)) return page;
  const { columns, values, ...rest } = page as unknown as PackedPage;
  const rows = values.map((row) =>
    Object.fromEntries(columns.map((column, index) => [column, row[index]])),
  );
  return { ...rest, rows };
}
