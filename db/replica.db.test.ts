import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { startPrimaryAndStandby } from "@/lib/testing/standby";

const servers = await startPrimaryAndStandby();
vi.stubEnv("DATABASE_URL", servers.primaryUrl);
vi.stubEnv("DATABASE_REPLICA_URL", servers.standbyUrl);
vi.stubEnv("DATABASE_REPLICA_LAG", "5000");
const { closeDatabase, database, inTransaction } = await import("./client");
const { onReplica } = await import("./replica");
const standby = postgres(servers.standbyUrl, { max: 1, onnotice: () => {} });

beforeAll(() => database().execute(sql`create table notes (id int primary key)`));

afterEach(() => closeDatabase());

afterAll(async () => {
  await standby.end();
  await servers.end();
});

let last = 0;

async function write(): Promise<number> {
  last += 1;
  await database().execute(sql`insert into notes values (${last})`);
  return last;
}

/** Returns where a read went, and the newest note that it saw. */
const look = () =>
  onReplica(async () => {
    const [row] = await database().execute<{ on: string; newest: number }>(sql`
      select case when pg_is_in_recovery() then 'standby' else 'primary' end as on,
        max(id) as newest from notes`);
    return row;
  });

const patience = { timeout: 30_000, interval: 100 };

test("reads on the standby what was written just before", async () => {
  await vi.waitFor(async () => expect(await look()).toMatchObject({ on: "standby" }), patience);
  for (let written = 0; written < 50; written += 1) {
    const newest = await write();
    expect(await look()).toEqual({ on: "standby", newest });
  }
});

test("reads on the primary while the standby lags, and on the standby again once it has caught up", async () => {
  await standby`select pg_wal_replay_pause()`;
  const newest = await write();
  expect(await look()).toEqual({ on: "primary", newest });
  expect(await look()).toEqual({ on: "primary", newest });
  await standby`select pg_wal_replay_resume()`;
  await vi.waitFor(async () => expect(await look()).toEqual({ on: "standby", newest }), patience);
});

test("reads on the primary while the standby is down", async () => {
  await servers.stopStandby();
  const newest = await write();
  expect(await look()).toEqual({ on: "primary", newest });
  await servers.startStandby();
  await vi.waitFor(async () => expect(await look()).toEqual({ on: "standby", newest }), patience);
});

test("reads in a transaction what it has written itself", async () => {
  await inTransaction(async (tx) => {
    await tx.execute(sql`insert into notes values (1000)`);
    const rows = await onReplica(() => tx.execute(sql`select from notes where id = 1000`));
    expect(rows).toHaveLength(1);
  });
});

test("fails as the primary does", async () => {
  const broken = onReplica(() => database().execute(sql`select 1 / 0`));
  await expect(broken).rejects.toMatchObject({ cause: { code: "22012" } });
  expect(await look()).toMatchObject({ on: "standby" });
});
