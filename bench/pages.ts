import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { Agent, get, type IncomingMessage } from "node:http";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { and, eq } from "drizzle-orm";
import { closeDatabase, database } from "@/db/client";
import { accounts, memberships, offers, sessions } from "@/db/schema";
import { createSession } from "@/lib/testing/factories";

const connections = 8;
const warmUp = 20;
const rounds = 3;
const roundMs = Number(process.argv[2] ?? 4000);
const code = process.argv[3] ?? "acme";

/**
 * Measures the pages of an account as its owner's browser asks for them, from the built server: how
 * many a second, what one costs it, and how large it is. Build first; `npm start` creates the demo.
 */
async function measure(): Promise<void> {
  const port = await freePort();
  const startedAt = performance.now();
  const server = fork("dist/server.js", {
    execArgv: ["--import", "./bench/usage.mjs"],
    env: { ...process.env, PORT: String(port), HOST: "127.0.0.1", WORKER: "off", APP_URL: "" },
  });
  await ready(port);
  console.log(`start to ready ${(performance.now() - startedAt).toFixed(0)} ms`);
  const { accountId, userId } = await findOwner();
  const session = await createSession({ accountId, userId });
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const read = (path: string) => fetchPage({ port, path, agent, cookie: session.cookie });
  console.log("page                    /s    CPU ms    kB   kB gz");
  for (const path of [
    "/",
    "/offers",
    "/candidates",
    "/jobs",
    "/eligibility",
    await offer(accountId),
  ])
    await measurePage(path, () => read(path), server);
  agent.destroy();
  await database().delete(sessions).where(eq(sessions.id, session.id));
  await closeDatabase();
  server.kill("SIGTERM");
  await once(server, "exit");
  process.exit(0);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
}

async function ready(port: number): Promise<void> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/readyz`).catch(() => null);
    if (answer?.ok) return;
    await pause(20);
  }
}

async function findOwner() {
  const [owner] = await database()
    .select({ accountId: memberships.accountId, userId: memberships.userId })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(and(eq(accounts.code, code), eq(memberships.role, "owner")))
    .limit(1);
  if (!owner) throw new Error(`there is no account ${code}`);
  return owner;
}

async function offer(accountId: number): Promise<string> {
  const [row] = await database()
    .select({ id: offers.id })
    .from(offers)
    .where(eq(offers.accountId, accountId))
    .limit(1);
  return `/offers/${row?.id}`;
}

interface Asked {
  port: number;
  path: string;
  agent: Agent;
  cookie: string;
}

async function fetchPage({ cookie, ...options }: Asked): Promise<string> {
  const request = get({ host: "127.0.0.1", ...options, headers: { Cookie: cookie } });
  const [response] = (await once(request, "response")) as [IncomingMessage];
  let text = "";
  response.setEncoding("utf8").on("data", (part) => {
    text += part;
  });
  await once(response, "end");
  if (response.statusCode !== 200) throw new Error(`${options.path} got ${response.statusCode}`);
  return text;
}

async function measurePage(path: string, read: () => Promise<string>, server: ChildProcess) {
  for (let time = 0; time < warmUp; time += 1) await read();
  const html = await read();
  const rates: number[] = [];
  const costs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = await usage(server);
    const startedAt = performance.now();
    const counts = await Promise.all(
      Array.from({ length: connections }, async () => {
        let count = 0;
        for (; performance.now() - startedAt < roundMs; count += 1) await read();
        return count;
      }),
    );
    const pages = counts.reduce((one, other) => one + other);
    rates.push((pages / (performance.now() - startedAt)) * 1000);
    costs.push(((await usage(server)) - before) / pages);
  }
  const size = Buffer.byteLength(html) / 1000;
  const packed = gzipSync(html).length / 1000;
  console.log(
    path.padEnd(20) +
      [median(rates), median(costs), size, packed]
        .map((each) => each.toFixed(1).padStart(8))
        .join(""),
  );
}

async function usage(server: ChildProcess): Promise<number> {
  server.send("usage");
  const [{ cpu }] = (await once(server, "message")) as [{ cpu: number }];
  return cpu;
}

const median = (values: number[]) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

await measure();
