import { type Column, lt, type SQL, sql } from "drizzle-orm";
import { decodeCursor } from "./pagination";

interface Keyset {
  column: Column | SQL;
  id: Column;
  /** Type of the column, for the cursor's value. */
  type: "text" | "timestamptz" | "date";
  descending: boolean;
  cursor: string | undefined;
}

/**
 * Returns the order of a list sorted by one column, then by ID, and the condition after a cursor of
 * `[value, id]`. Throws `invalid` for a cursor of another list.
 */
export function keyset({ column, id, type, descending, cursor }: Keyset): {
  orderBy: SQL[];
  after: SQL | undefined;
} {
  const direction = descending ? sql`desc` : sql`asc`;
  const orderBy = [sql`${column} ${direction}`, sql`${id} ${direction}`];
  if (!cursor) return { orderBy, after: undefined };
  const [value, lastId] = decodeCursor(cursor, ["string", "number"]);
  const bound = sql`(cast(${value} as ${sql.raw(type)}), cast(${lastId} as int))`;
  const compare = descending ? sql`<` : sql`>`;
  return { orderBy, after: sql`(${column}, ${id}) ${compare} ${bound}` };
}

/** Returns the condition that continues a list after a cursor of `[id]`, newest ID first. */
export const olderThan = (id: Column, cursor: string | undefined): SQL | undefined =>
  cursor ? lt(id, decodeCursor(cursor, ["number"])[0]) : undefined;
