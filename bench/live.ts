import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { Agent, get, type IncomingMessage } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import { closeDatabase, database } from "@/db/client";
import { accounts } from "@/db/schema";
import { announce } from "@/lib/live/announce";
import { createAccount, createMember, createSession } from "@/lib/testing/factories";

const streams = Number(process.argv[2] ?? 2000);
const idleSeconds = 15;
const rounds = 15;

/**
 * Measures live streams of one account: what they cost the process that serves them while nothing
 * happens, and how long an event takes to reach all. The server is a process of its own; this one
 * listens.
 */
async function measure(): Promise<void> {
  const { id: accountId } = await createAccount();
  const server = fork("bench/live-server.ts", {
    execArgv: [...process.execArgv, "--import", "./bench/usage.mjs"],
  });
  const { port } = await answer<{ port: number }>(server);
  const receive = { text: (_text: string) => {} };
  await open(port, await signIn(accountId), (text) => receive.text(text));
  console.log(`${streams} streams, each of a session of its own`);
  await measureIdle(server);
  await measureEvents(server, accountId, receive);
  server.disconnect();
  await database().delete(accounts).where(eq(accounts.id, accountId));
  await closeDatabase();
  process.exit(0);
}

async function signIn(accountId: number): Promise<string[]> {
  const { userId } = await createMember({ accountId, role: "recruiter" });
  const expiresAt = new Date(Date.now() + 7 * 86_400_000);
  const cookies: string[] = [];
  while (cookies.length < streams) {
    cookies.push((await createSession({ accountId, userId, expiresAt })).cookie);
  }
  return cookies;
}

async function open(port: number, cookies: string[], onText: (text: string) => void) {
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY });
  const openOne = async (Cookie: string) => {
    const headers = { Cookie, Accept: "text/event-stream" };
    const request = get({ port, host: "127.0.0.1", path: "/api/live", headers, agent });
    const [response] = (await once(request, "response")) as [IncomingMessage];
    if (response.statusCode !== 200) throw new Error(`a stream got ${response.statusCode}`);
    response.setEncoding("utf8").on("data", onText);
    response.on("end", () => {
      throw new Error("a stream ended");
    });
  };
  while (cookies.length > 0) await Promise.all(cookies.splice(0, 20).map(openOne));
}

async function measureIdle(server: ChildProcess): Promise<void> {
  await pause(3000);
  const before = await usage(server);
  const transactions = await countTransactions();
  await pause(idleSeconds * 1000);
  const after = await usage(server);
  const own = 1;
  const asked = ((await countTransactions()) - transactions - own) / idleSeconds;
  console.log(`idle CPU       ${((after.cpu - before.cpu) / idleSeconds).toFixed(1)} ms a second`);
  console.log(`transactions   ${asked.toFixed(1)} a second`);
  console.log(`memory         ${after.memory.toFixed(0)} MB`);
}

async function countTransactions(): Promise<number> {
  await pause(1500);
  const [row] = await database().execute<{ count: number }>(sql`
    select (xact_commit + xact_rollback)::int as count
    from pg_stat_database where datname = current_database()`);
  return row?.count ?? 0;
}

async function measureEvents(
  server: ChildProcess,
  accountId: number,
  receive: { text(text: string): void },
): Promise<void> {
  const before = await usage(server);
  const times: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const startedAt = performance.now();
    let missing = streams;
    const all = new Promise<void>((resolve) => {
      receive.text = (text) => {
        if (!text.includes(`"id":"${round}"`)) return;
        times.push(performance.now() - startedAt);
        missing -= 1;
        if (missing === 0) resolve();
      };
    });
    announce(accountId, [{ type: "offer", id: round }]);
    await all;
    await pause(1000);
  }
  const after = await usage(server);
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.ceil(times.length * share) - 1]?.toFixed(0);
  console.log(`event to all   p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, last ${at(1)} ms`);
  console.log(`CPU an event   ${((after.cpu - before.cpu) / rounds).toFixed(0)} ms`);
}

async function answer<Message>(server: ChildProcess): Promise<Message> {
  const [message] = (await once(server, "message")) as [Message];
  return message;
}

function usage(server: ChildProcess): Promise<{ cpu: number; memory: number }> {
  server.send("usage");
  return answer(server);
}

await measure();
