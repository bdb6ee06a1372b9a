import { getTableColumns, getTableName, sql } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Queryable } from "@/db/client";

/**
 * Inserts any number of rows in one statement, in order. Every row must have the columns of the
 * first; other columns take their defaults. With `skipExisting`, leaves out rows whose unique names
 * exist, waiting for open transactions that insert them.
 */
export async function insertRows<Table extends PgTable>(
  tx: Queryable,
  table: Table,
  rows: readonly Partial<Table["$inferSelect"]>[],
  { skipExisting = false } = {},
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const types = getTableColumns(table);
  const columns = Object.keys(first).map((property) => {
    const column = types[property];
    if (!column) throw new Error(`${getTableName(table)} has no ${property}`);
    return { property, name: toSnakeCase(property), type: column.getSQLType() };
  });
  const payload = rows.map((row) =>
    Object.fromEntries(
      columns.map(({ property, name }) => [name, row[property as keyof typeof row]]),
    ),
  );
  const names = sql.join(
    columns.map(({ name }) => sql.identifier(name)),
    sql`, `,
  );
  const shape = sql.join(
    columns.map(({ name, type }) => sql`${sql.identifier(name)} ${sql.raw(type)}`),
    sql`, `,
  );
  await tx.execute(sql`
    insert into ${table} (${names})
    select ${names} from json_to_recordset(${JSON.stringify(payload)}::json) as given(${shape})
    ${skipExisting ? sql`on conflict do nothing` : sql``}`);
}

/** Sets the next generated id to follow the highest existing one. */
export async function advanceIds(tx: Queryable, table: PgTable): Promise<void> {
  await tx.execute(sql`
    select setval(pg_get_serial_sequence(${getTableName(table)}, 'id'), max(id)) from ${table}`);
}
