import { fork } from "node:child_process";
import { once } from "node:events";
import postgres from "postgres";
import { createDatabase, dropDatabase } from "@/scripts/support/databases.mjs";

const size = Number(process.argv[2] ?? 100_000);
const wanted = new Set(process.argv.slice(3));

/**
 * Measures exports, bulk runs, and the worker's mails and webhooks at 100,000 rows, or as many as
 * the first argument says, in a database of its own. Others choose parts: `exports`, `runs`,
 * `mails`, `webhooks`.
 */
async function measureAll(): Promise<void> {
  const server = process.env.DATABASE_URL ?? "";
  const name = `proffer_bench_${process.pid}`;
  await createDatabase(server, name);
  const sinks = fork(new URL("bulk/sinks.mjs", import.meta.url), { execArgv: [] });
  const [{ mailPort, callPort }] = await once(sinks, "message");
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  Object.assign(process.env, {
    DATABASE_URL: url,
    SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
    OUTBOUND_ALLOW: "127.0.0.1:*",
  });
  const client = postgres(url, { max: 1, ...{ max_pipeline: 1 }, onnotice: () => {} });
  const { migrate } = await import("@/db/migrate");
  const { closeDatabase } = await import("@/db/client");
  const { stopWorker } = await import("@/lib/worker/worker");
  const { createAccount, createMember, memberActor } = await import("@/lib/testing/factories");
  const { fillAccount } = await import("./bulk/fill");
  const { printHeader } = await import("./bulk/step");
  await migrate(url);
  const { id: accountId } = await createAccount();
  const { userId } = await createMember({ accountId, role: "owner" });
  const actor = memberActor(accountId, userId, "owner");
  await fillAccount(client, { accountId, userId, count: size });
  const askSinks = async () => {
    sinks.send("count");
    const [counts] = await once(sinks, "message");
    return counts as { mails: number; calls: number };
  };
  const bench = { actor, client, size, askSinks, callUrl: `http://127.0.0.1:${callPort}` };
  const parts = {
    exports: async () => (await import("./bulk/exports")).measureExports(bench),
    runs: async () => (await import("./bulk/runs")).measureRuns(bench),
    mails: async () => (await import("./bulk/deliveries")).measureMails(bench),
    webhooks: async () => (await import("./bulk/deliveries")).measureWebhooks(bench),
  };
  printHeader();
  for (const [part, work] of Object.entries(parts)) {
    if (wanted.size === 0 || wanted.has(part)) await work();
  }
  sinks.disconnect();
  await stopWorker();
  await closeDatabase();
  await client.end();
  await dropDatabase(server, name);
}

await measureAll();
