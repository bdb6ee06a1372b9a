import { type Column, type SQL, sql } from "drizzle-orm";

/** Selects a time as ISO 8601 in UTC, which costs a list less than a `Date` for each row. */
export const isoTime = (column: Column | SQL.Aliased): SQL<string> => sql`${column}`.mapWith(isoOf);

/** Returns PostgreSQL's text of a time (`2026-11-30 17:20:00.123456+00`) as ISO 8601. */
export function isoOf(text: string): string {
  if (!text.endsWith("+00") || text[10] !== " " || text[19] === undefined) {
    return new Date(text).toISOString();
  }
  const milliseconds = text.slice(20, Math.min(23, text.length - 3)).padEnd(3, "0");
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${milliseconds}Z`;
}
