import type { Column } from "drizzle-orm";
import { inArray, is, Param, Placeholder, SQL, sql } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import { PgDialect } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/postgres-js";
import { env } from "@/lib/env";
import type { Queryable } from "./client";
import type { Run } from "./pooled-client";
import { type Field, rowReader } from "./read-rows";

const casing = "snake_case";

/** Builds queries for statements; it has no connection. */
export const build = drizzle.mock({ casing });

/** Stands for the values that a statement is run with. */
export type Given<Values> = {
  readonly [Name in keyof Values & string]: Placeholder<Name, Values[Name]>;
};

interface Query<Rows> {
  execute(): Promise<Rows>;
}

/** SQL whose rows are read as the given columns. */
interface Selection<Row> {
  text: SQL;
  columns: Record<string, Column>;
  /** Exists for its type only. */
  row?: Row;
}

type Source<Row> = Query<Row[]> | Selection<Row> | SQL<Row>;

/** A statement that is compiled once, and prepared once on every connection that runs it. */
export interface Statement<Values, Row> {
  /** Runs the statement on the pool, or in the open transaction. Returns the rows. */
  all(on: Queryable, values: Values): Promise<Row[]>;
  /** Runs the statement. Returns the first row, if there is one. */
  first(on: Queryable, values: Values): Promise<Row | undefined>;
}

interface Compiled {
  text: string;
  params: ((values: Record<string, unknown>) => unknown)[];
  /** Absent where rows are objects by the names of their columns. */
  read: ((cells: readonly unknown[]) => unknown) | undefined;
}

interface Options {
  /** Plans the statement each time, where the values decide which plan is good. */
  plansAnew?: boolean;
}

/**
 * Declares a statement in Drizzle or SQL. `query` gets a placeholder for each value; dates are sent
 * as ISO 8601 and lists through `listOf`. Rows of SQL are objects by the names of their columns, as
 * the driver reads them.
 *
 * Building and planning a query each time costs several times its execution: this does both once.
 * `DATABASE_PREPARE=0` stops preparing, for a pooler that doesn't keep prepared statements.
 */
export function statement<Values, Row>(
  query: (given: Given<Values>) => Source<Row>,
  { plansAnew = false }: Options = {},
): Statement<Values, Row> {
  let compiled: Compiled | undefined;
  const all = async (on: Queryable, values: Values): Promise<Row[]> => {
    compiled ??= compile(query(placeholders));
    const isPrepared = !plansAnew && env.DATABASE_PREPARE;
    return (await run(on, compiled, values as Record<string, unknown>, isPrepared)) as Row[];
  };
  return { all, first: async (on, values) => (await all(on, values))[0] };
}

/** Shapes of a query that are kept. A caller who varies filters can't fill the memory. */
const maxShapes = 200;

/**
 * Declares a statement for each shape of a query, such as the filters that a list is asked for. The
 * first 200 are kept, compiled and prepared each on its own; others are made for one call.
 */
export function statements<Shape extends string, Values, Row>(
  query: (shape: Shape, given: Given<Values>) => Source<Row>,
  options?: Options,
): (shape: Shape) => Statement<Values, Row> {
  const known = new Map<Shape, Statement<Values, Row>>();
  return (shape) => {
    const found = known.get(shape);
    if (found) return found;
    const isKept = known.size < maxShapes;
    const made = statement<Values, Row>((given) => query(shape, given), {
      ...options,
      ...(!isKept && { plansAnew: true }),
    });
    if (isKept) known.set(shape, made);
    return made;
  };
}

type RowOf<Columns extends Record<string, Column>> = {
  [Name in keyof Columns]: Columns[Name]["_"]["notNull"] extends true
    ? Columns[Name]["_"]["data"]
    : Columns[Name]["_"]["data"] | null;
};

/**
 * Declares SQL that ends by selecting these columns from `source`, a query of its `with`. `more`
 * may follow the columns; it is evaluated and left out of the rows.
 */
export function selecting<Columns extends Record<string, Column>>(
  queries: SQL,
  columns: Columns,
  source: string,
  more?: SQL,
): Selection<RowOf<Columns>> {
  const names = Object.values(columns).map(
    (column) => sql`${sql.identifier(source)}.${name(column)}`,
  );
  const list = sql.join(more ? [...names, more] : names, sql`, `);
  return { text: sql`with ${queries} select ${list} from ${sql.identifier(source)}`, columns };
}

const name = (column: Column) =>
  sql.identifier(column.keyAsName ? toSnakeCase(column.name) : column.name);

/** Returns the condition that a column has one of the values in a list. */
export const oneOf = (column: Column, list: Placeholder | readonly unknown[]): SQL =>
  is(list, Placeholder)
    ? sql`${column} = any(${listOf(column, list)})`
    : inArray(column, list as unknown[]);

/** Returns a given list as an array of the column's type. */
export const listOf = (column: Column, list: Placeholder): SQL =>
  sql`${new Param(list, { mapToDriverValue: toArrayText })}::${sql.raw(column.getSQLType())}[]`;

const quoted = (value: unknown) =>
  typeof value === "string" ? `"${value.replace(/["\\]/g, "\\$&")}"` : String(value ?? null);

const toArrayText = (values: unknown) => `{${(values as unknown[]).map(quoted).join(",")}}`;

const placeholders: never = new Proxy({} as never, {
  get: (_, name) => sql.placeholder(String(name)),
});

const dialect = new PgDialect({ casing });

interface Prepared {
  queryString: string;
  params: unknown[];
  fields: Field[] | undefined;
  joinsNotNullableMap: Record<string, boolean> | undefined;
}

function compile(query: Source<unknown>): Compiled {
  if (is(query, SQL)) return compileText(query);
  if ("text" in query) {
    const fields = Object.entries(query.columns).map(([name, field]) => ({ path: [name], field }));
    return { ...compileText(query.text), read: rowReader(fields, undefined) };
  }
  const { queryString, params, fields, joinsNotNullableMap } = (
    query as unknown as { _prepare(): Prepared }
  )._prepare();
  const read = fields && rowReader(fields, joinsNotNullableMap);
  return { text: queryString, params: params.map(paramReader), read };
}

function compileText(query: SQL): Compiled {
  const { sql: text, params } = dialect.sqlToQuery(query);
  return { text, params: params.map(paramReader), read: undefined };
}

function paramReader(param: unknown): Compiled["params"][number] {
  if (is(param, Placeholder)) return ({ [param.name]: value }) => toDriver(value);
  if (!is(param, Param) || !is(param.value, Placeholder)) return () => param;
  const { encoder, value } = param;
  return ({ [value.name]: given }) => (given === null ? null : encoder.mapToDriverValue(given));
}

const toDriver = (value: unknown) => (value instanceof Date ? value.toISOString() : value);

async function run(
  on: Queryable,
  { text, params, read }: Compiled,
  values: Record<string, unknown>,
  isPrepared: boolean,
): Promise<unknown[]> {
  const { client } = (on._ as unknown as { session: { client: { run: Run } } }).session;
  const sent = params.map((param) => param(values)) as never[];
  const rows = await client.run<unknown[]>((driver) => {
    const pending = driver.unsafe(text, sent, { prepare: isPrepared });
    return read ? pending.values() : pending;
  }, text);
  return read ? rows.map((cells) => read(cells as unknown[])) : rows;
}
