import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { env } from "@/lib/env";
import { closeDatabase, database, inTransaction } from "./client";

afterAll(() => closeDatabase());

const sleep = (seconds: number) =>
  Array.from({ length: env.DATABASE_POOL }, () =>
    database().execute(sql.raw(`select pg_sleep(${seconds})`)),
  );

test("a transaction waits while every connection has a query", async () => {
  await Promise.all(sleep(0));
  const queries = Promise.all(sleep(0.3));
  await pause(100);
  const count = 2 * env.DATABASE_POOL;
  const transactions = Array.from({ length: count }, (_, index) =>
    inTransaction(async (tx) => {
      const [row] = await tx.execute<{ index: number }>(sql`select ${index}::int as index`);
      return row?.index;
    }),
  );
  expect(await Promise.all(transactions)).toEqual(Array.from({ length: count }, (_, at) => at));
  await queries;
});

test("a statement is never spread over workers", async () => {
  const [row] = await database().execute<{ workers: string }>(
    sql`select current_setting('max_parallel_workers_per_gather') as workers`,
  );
  expect(row?.workers).toBe("0");
});
