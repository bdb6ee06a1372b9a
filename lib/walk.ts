import { type Column, getTableName, type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";

/** The order of a list: by one column, then by ID. */
export interface Order {
  column: Column | SQL;
  /** Type of the column, for the value that a cursor has. */
  type: "text" | "timestamptz" | "date" | "int";
  descending: boolean;
}

interface Choice {
  table: PgTable & { id: PgColumn };
  order: Order;
  /** Conditions that an index in this order checks: the account, a cursor, a first filter. */
  within: readonly SQL[];
  /** All other conditions. */
  filters: readonly SQL[];
  /** Rows to read. */
  rows: number;
}

const joined = (conditions: readonly SQL[]): SQL => sql.join([...conditions], sql` and `);
const literal = (number: number): SQL => sql.raw(String(number));

/** Returns the SQL that sorts by a column and then by ID. */
export const sorted = ({ column, descending }: Omit<Order, "type">, id: Column | SQL): SQL =>
  descending ? sql`${column} desc, ${id} desc` : sql`${column}, ${id}`;

/**
 * Selects the IDs of a page from the first rows of its order, at most `stretch`. Costs the same in
 * an account of any size, but finds a full page only if the filters match often enough.
 */
export function nearIds({ table, order, within, filters, rows }: Choice, stretch?: number): SQL {
  const by = sorted(order, table.id);
  if (filters.length === 0 || stretch === undefined) {
    return sql`select ${table.id} from ${table} where ${joined([...within, ...filters])}
      order by ${by} limit ${literal(rows)}`;
  }
  const name = sql.identifier(getTableName(table));
  return sql`select ${table.id} from (
    select ${name}.*, ${order.column} as place from ${table}
    where ${joined(within)} order by ${by} limit ${literal(stretch)}
  ) as ${name} where ${joined(filters)}
  order by ${sorted({ ...order, column: sql`${name}.place` }, table.id)} limit ${literal(rows)}`;
}

/** Selects the IDs of a page by the indices of its filters, and sorts what they find. */
export function allIds({ table, order, within, filters, rows }: Choice): SQL {
  return sql`select found.id from (
    select ${table.id} as id, ${order.column} as place from ${table}
    where ${joined([...within, ...filters])} offset 0
  ) as found
  order by ${sorted({ ...order, column: sql`found.place` }, sql`found.id`)} limit ${literal(rows)}`;
}

/** The same for at most so many matches; selects none if there are more. */
export function fewIds({ table, order, within, filters, rows }: Choice, most: number): SQL {
  const by = sorted({ ...order, column: sql`found.place` }, sql`found.id`);
  return sql`with found as materialized (
    select ${table.id} as id, ${order.column} as place from ${table}
    where ${joined([...within, ...filters])} limit ${literal(most + 1)}
  )
  select found.id from found where (select count(*) from found) <= ${literal(most)}
  order by ${by} limit ${literal(rows)}`;
}
