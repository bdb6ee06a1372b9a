import { getTableColumns, getTableName, is, sql } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import { type PgColumn, PgJson, PgJsonb, PgTable } from "drizzle-orm/pg-core";
import postgres, { type JSONValue } from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { env } from "@/lib/env";
import { closeDatabase, inTransaction, type Transaction } from "./client";
import { insertRows } from "./insert-rows";
import * as schema from "./schema";

/** Schema with copies of our tables, without constraints, under the same names. */
const probe = "jsonb_probe";

const tables = Object.values(schema).filter((each) => is(each, PgTable)) as PgTable[];

const columns = tables.flatMap((table) =>
  Object.entries(getTableColumns(table))
    .filter(([, column]) => column.getSQLType() === "jsonb")
    .map(([property, column]) => ({
      ...{ table, property, column },
      ...{ tableName: getTableName(table), columnName: toSnakeCase(property) },
      name: `${getTableName(table)}.${toSnakeCase(property)}`,
    })),
);

const texts = [
  ...["24", "true", "null", "{}", "[1]", '"a"', "1e3", ""],
  ...["false", "-0", " 24 ", '"', "0x10", "It has one divisor.", "𝔸 ✓", '{"a":"1"}', "\\u0041"],
];

const values: JSONValue[] = [
  ...texts,
  ...texts.flatMap((text) => [[text], { text }, [{ text }], { texts: [[text, null]] }]),
  ...[24, 0, true, false, [], {}],
];

const plain = postgres(env.DATABASE_URL, { max: 1, onnotice: () => {} });

const inProbe = <T>(work: (tx: Transaction) => Promise<T>) =>
  inTransaction(async (tx) => {
    await tx.execute(sql`select set_config('search_path', ${probe}, true)`);
    return work(tx);
  });

const read = (table: PgTable, column: PgColumn) =>
  inProbe(async (tx) => {
    const rows = await tx.select({ value: column }).from(table).orderBy(sql`ctid`);
    return rows.map(({ value }) => value);
  });

async function readPlain(tableName: string, columnName: string) {
  const rows = await plain`
    select ${plain(columnName)} as value from ${plain(probe)}.${plain(tableName)} order by ctid`;
  return rows.map(({ value }) => value);
}

beforeAll(async () => {
  await plain`drop schema if exists ${plain(probe)} cascade`;
  await plain`create schema ${plain(probe)}`;
  for (const name of new Set(columns.map(({ tableName }) => tableName))) {
    const copy = plain`${plain(probe)}.${plain(name)}`;
    await plain`create table ${copy} as select * from ${plain("public")}.${plain(name)} limit 0`;
  }
});

afterAll(async () => {
  await plain`drop schema ${plain(probe)} cascade`;
  await plain.end();
  await closeDatabase();
});

test("knows every jsonb column of the database", async () => {
  const found = await plain`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and data_type in ('json', 'jsonb')`;
  const known = columns.map(({ name }) => name);
  expect(known.toSorted()).toEqual(found.map(({ name }) => name).toSorted());
  expect(known).toContain("sitting_answers.value");
});

test("uses no column type that parses JSON twice", () => {
  const own = tables
    .flatMap((table) => Object.values(getTableColumns(table)))
    .filter((column) => is(column, PgJsonb) || is(column, PgJson))
    .map((column) => `${getTableName(column.table)}.${column.name}`);
  expect(own).toEqual([]);
});

describe.each(columns)("$name", (each) => {
  const { table, property, column, tableName, columnName } = each;
  const rows = values.map((value) => ({ [property]: value }));
  const clear = () => plain`truncate ${plain(probe)}.${plain(tableName)}`;

  test("keeps every text we write", async () => {
    await clear();
    const returned = await inProbe((tx) =>
      tx.insert(table).values(rows).returning({ value: column }),
    );
    expect(returned.map(({ value }) => value)).toEqual(values);
    expect(await read(table, column)).toEqual(values);
    expect(await readPlain(tableName, columnName)).toEqual(values);
  });

  test("keeps every text inserted in one statement", async () => {
    await clear();
    await inProbe((tx) => insertRows(tx, table, rows));
    expect(await read(table, column)).toEqual(values);
    expect(await readPlain(tableName, columnName)).toEqual(values);
  });

  test("keeps every text written by others", async () => {
    await clear();
    for (const value of values) {
      await plain`
        insert into ${plain(probe)}.${plain(tableName)} (${plain(columnName)})
        values (${plain.json(value)})`;
    }
    expect(await readPlain(tableName, columnName)).toEqual(values);
    expect(await read(table, column)).toEqual(values);
  });

  test("finds a text by its value", async () => {
    await clear();
    await inProbe((tx) => insertRows(tx, table, rows));
    const found = await inProbe(async (tx) => {
      const counts: number[] = [];
      for (const text of texts)
        counts.push(await tx.$count(table, sql`${column} = ${sql.param(text, column)}`));
      return counts;
    });
    expect(found).toEqual(texts.map(() => 1));
  });

  test("reads JSON null and SQL null as null", async () => {
    await clear();
    await inProbe((tx) => tx.insert(table).values([{ [property]: null }]));
    await inProbe((tx) => insertRows(tx, table, [{ [property]: null }] as object[]));
    await plain`
      insert into ${plain(probe)}.${plain(tableName)} (${plain(columnName)})
      values (${plain.json(null)}), (null)`;
    expect(await read(table, column)).toEqual([null, null, null, null]);
    expect(await readPlain(tableName, columnName)).toEqual([null, null, null, null]);
  });
});
