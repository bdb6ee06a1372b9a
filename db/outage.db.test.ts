import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { toAppError } from "@/lib/database-errors";
import { startTcpProxy } from "@/lib/testing/tcp-proxy";

const direct = process.env.DATABASE_URL ?? "";
const proxy = await startTcpProxy(direct);
vi.stubEnv("DATABASE_URL", proxy.url);
const { closeDatabase, database, inTransaction } = await import("./client");
const maintenance = postgres(direct, { max: 1, onnotice: () => {} });

beforeAll(async () => {
  await maintenance`drop table if exists outage_notes`;
  await maintenance`create table outage_notes (writer int, step int)`;
});

afterEach(async () => {
  proxy.thaw();
  await closeDatabase();
});

afterAll(async () => {
  await maintenance`drop table outage_notes`;
  await maintenance.end();
  await proxy.close();
});

const ping = () => database().execute(sql`select 1`);
const fill = () => Promise.all(Array.from({ length: 40 }, ping));
const note = (writer: number, step: number) =>
  sql`insert into outage_notes values (${writer}, ${step})`;

/** Returns the status that a failure becomes, with the seconds it took. */
async function timed(work: Promise<unknown>): Promise<{ status: number; seconds: number }> {
  const began = performance.now();
  const status = await work.then(
    () => 200,
    (error: unknown) => toAppError(error).status,
  );
  return { status, seconds: (performance.now() - began) / 1000 };
}

test("fails within five seconds on frozen connections, and replaces them", async () => {
  await fill();
  proxy.freeze();
  const before = proxy.countConnections();
  const works = [
    ...Array.from({ length: 40 }, ping),
    inTransaction((tx) => tx.execute(sql`select 1`)),
  ];
  const outcomes = await Promise.all(works.map(timed));
  expect(outcomes.every(({ status }) => status === 503)).toBe(true);
  expect(Math.max(...outcomes.map(({ seconds }) => seconds))).toBeLessThan(5);
  await vi.waitFor(() => expect(proxy.countConnections()).toBeLessThan(before));
  proxy.thaw();
  expect(await timed(ping())).toMatchObject({ status: 200 });
});

test("fails within five seconds in a transaction that freezes halfway", async () => {
  const work = inTransaction(async (tx) => {
    await tx.execute(note(1, 1));
    proxy.freezeOpen();
    await tx.execute(note(1, 2));
  });
  const { status, seconds } = await timed(work);
  expect(status).toBe(503);
  expect(seconds).toBeLessThan(5);
  expect(await timed(ping())).toMatchObject({ status: 200 });
});

test("lets a statement work for nearly four seconds", async () => {
  expect(await timed(database().execute(sql`select pg_sleep(3.6)`))).toMatchObject({ status: 200 });
});

test("fails at once while refused, and works within a second after a long outage", async () => {
  await fill();
  await proxy.refuse();
  for (let tried = 0; tried < 40; tried += 1) {
    const { status, seconds } = await timed(ping());
    expect(status).toBe(503);
    expect(seconds).toBeLessThan(3);
    await pause(100);
  }
  await proxy.accept();
  const { status, seconds } = await timed(ping());
  expect(status).toBe(200);
  expect(seconds).toBeLessThan(1);
});

test("never continues a transaction on another connection", async () => {
  const work = inTransaction(async (tx) => {
    await tx.execute(note(2, 1));
    proxy.cut();
    await pause(100);
    await Promise.all([ping(), ping()]);
    await tx.execute(note(2, 2)).catch(() => {});
    await tx.execute(note(2, 3));
  });
  expect(await timed(work)).toMatchObject({ status: 503 });
  expect(await maintenance`select step from outage_notes where writer = 2`).toHaveLength(0);
});

test("answers every transaction during cuts with success or an outage, whole or not at all", async () => {
  let isCutting = true;
  const statuses: number[] = [];
  const write = async (writer: number) => {
    while (isCutting) {
      const key = 100 + writer;
      const work = inTransaction(async (tx) => {
        await tx.execute(note(key, 1));
        await tx.execute(note(key, 2));
        return tx.transaction((inner) => inner.execute(note(key, 3)));
      });
      statuses.push((await timed(work)).status, (await timed(ping())).status);
    }
  };
  const writers = Array.from({ length: 20 }, (_, writer) => write(writer));
  for (let round = 0; round < 30; round += 1) {
    await pause(20 + Math.random() * 60);
    proxy.cut();
  }
  isCutting = false;
  await Promise.all(writers);
  expect(new Set(statuses)).toEqual(new Set([200, 503]));
  const partial = await maintenance`
    select writer from outage_notes where writer >= 100 group by writer
    having count(*) filter (where step = 1) <> count(*) filter (where step = 2)
      or count(*) filter (where step = 1) <> count(*) filter (where step = 3)`;
  expect(partial).toHaveLength(0);
});
