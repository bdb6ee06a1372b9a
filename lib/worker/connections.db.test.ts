import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { dropDatabase } from "@/scripts/support/databases.mjs";

const server = process.env.DATABASE_URL ?? "";
const name = `proffer_connections_${randomUUID().replaceAll("-", "").slice(0, 12)}`;
const maintenance = postgres(server, { max: 1, onnotice: () => {} });
const ownDatabase = Object.assign(new URL(server), { pathname: `/${name}` }).href;
vi.stubEnv("DATABASE_URL", ownDatabase);

const { closeDatabase, database } = await import("@/db/client");
const { listenTo } = await import("@/db/listen");
const { migrate } = await import("@/db/migrate");
const { workerGroups } = await import("./tasks");
const { startWorker, stopWorker } = await import("./worker");

const done: number[] = [];
let peak = 0;
let stopListening: () => Promise<void>;

const work = async (payload: unknown) => {
  const { step } = payload as { step: number };
  await database().execute(sql`select pg_sleep(0.02)`);
  done.push(step);
};

/** The real groups with their places, each with one task that queries the database. */
const groups = workerGroups.map(({ concurrency }, index) => ({
  concurrency,
  tasks: { [`work ${index}`]: work },
}));

beforeAll(async () => {
  await maintenance`create database ${maintenance(name)}`;
  await migrate(ownDatabase);
  await startWorker(groups);
  stopListening = listenTo("connections", { onMessage: () => {}, onListening: () => {} });
});

afterAll(async () => {
  await stopWorker();
  await stopListening();
  await closeDatabase();
  await dropDatabase(server, name);
  await maintenance.end();
});

async function count(): Promise<void> {
  const [row] = await maintenance<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity
    where datname = ${name} and backend_type = 'client backend'`;
  peak = Math.max(peak, row?.count ?? 0);
}

test("a process that serves and works at its busiest opens 15 connections", {
  timeout: 60_000,
}, async () => {
  const each = 100;
  for (const index of groups.keys()) {
    await database().execute(sql`
      select graphile_worker.add_job(${`work ${index}`}, json_build_object('step', step))
      from generate_series(1, ${each}::int) step`);
  }
  while (done.length < groups.length * each) {
    await Promise.all(Array.from({ length: 40 }, () => database().execute(sql`select 1`)));
    await count();
  }
  expect(peak).toBeGreaterThan(12);
  expect(peak).toBeLessThanOrEqual(15);
});
