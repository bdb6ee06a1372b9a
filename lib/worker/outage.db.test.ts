import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startTcpProxy } from "@/lib/testing/tcp-proxy";
import { dropDatabase } from "@/scripts/support/databases.mjs";

const server = process.env.DATABASE_URL ?? "";
const name = `proffer_outage_${randomUUID().replaceAll("-", "").slice(0, 12)}`;
const maintenance = postgres(server, { max: 1, onnotice: () => {} });
const ownDatabase = Object.assign(new URL(server), { pathname: `/${name}` }).href;
const proxy = await startTcpProxy(ownDatabase);
vi.stubEnv("DATABASE_URL", proxy.url);

const { closeDatabase, database } = await import("@/db/client");
const { listenTo } = await import("@/db/listen");
const { migrate } = await import("@/db/migrate");
const { startWorker, stopWorker } = await import("./worker");

const ran: number[] = [];
const heard: string[] = [];
let stopListening: () => Promise<void>;

beforeAll(async () => {
  await maintenance`create database ${maintenance(name)}`;
  await migrate(ownDatabase);
  const count = async (payload: unknown) => {
    ran.push((payload as { step: number }).step);
  };
  await startWorker([{ tasks: { count }, concurrency: 2 }]);
  const onListening = () => heard.push("listening");
  stopListening = listenTo("outage", { onMessage: (text) => heard.push(text), onListening });
});

afterAll(async () => {
  await stopWorker();
  await stopListening();
  await closeDatabase();
  await proxy.close();
  await dropDatabase(server, name);
  await maintenance.end();
});

const patience = { timeout: 20_000, interval: 100 };

/** Queues a job and sends a message past the proxy. */
async function happen(step: number): Promise<void> {
  const direct = postgres(ownDatabase, { max: 1 });
  await direct`select graphile_worker.add_job('count', json_build_object('step', ${step}::int))`;
  await direct`select pg_notify('outage', ${`step ${step}`})`;
  await direct.end();
}

test("works and listens again after its connections froze", { timeout: 60_000 }, async () => {
  await vi.waitFor(() => expect(heard).toEqual(["listening"]), patience);
  await happen(1);
  await vi.waitFor(() => expect(ran).toEqual([1]), patience);
  await vi.waitFor(() => expect(heard).toContain("step 1"), patience);
  proxy.freezeOpen();
  await vi.waitFor(() => expect(heard.slice(2)).toEqual(["listening"]), patience);
  await happen(2);
  await vi.waitFor(() => expect(ran).toEqual([1, 2]), patience);
  await vi.waitFor(() => expect(heard).toContain("step 2"), patience);
});

test("takes the job of a killed process within a minute, and no living one's", {
  timeout: 90_000,
}, async () => {
  await happen(3);
  await vi.waitFor(() => expect(ran).toContain(3), patience);
  await database().execute(sql`select graphile_worker.add_job('none', '{}')`);
  await database().execute(sql`select graphile_worker.add_job('count', '{"step": 4}',
    run_at := now() + interval '1 day')`);
  const lock = (task: string, age: number) =>
    database().execute(sql`
      update graphile_worker._private_jobs jobs
      set locked_at = now() - make_interval(secs => ${age}), locked_by = ${`process ${age}`}, run_at = now()
      from graphile_worker._private_tasks tasks
      where tasks.id = jobs.task_id and tasks.identifier = ${task}`);
  await lock("count", 25);
  await lock("none", -3600);
  await vi.waitFor(() => expect(ran).toContain(4), { timeout: 60_000, interval: 100 });
  const locked = () =>
    database().execute(sql`
      select locked_by from graphile_worker.jobs where locked_at is not null`);
  await vi.waitFor(
    async () => expect(await locked()).toEqual([{ locked_by: "process -3600" }]),
    patience,
  );
});
