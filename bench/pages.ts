import { gzipSync } from "node:zlib";
import postgres from "postgres";
import { openDatabase } from "@/db/client";
import { createSession } from "@/lib/testing/factories";
import { buildIfStale } from "@/scripts/support/build.mjs";
import { live } from "@/scripts/support/lifetime.mjs";
import { accountId, firstIds } from "./grow/scale";
import { openGrownDatabase } from "./harness/grown-database";
import { load } from "./harness/load";
import { parentOf, secondsOf, secondsOfFamily } from "./harness/processor-time";
import { median } from "./harness/rounds";
import { type Server, startProffer } from "./harness/servers";

const connections = 8;
const rounds = 3;
const seconds = Number(process.argv[2] ?? 4);
const offers = Number(process.argv[3] ?? 100_000);

interface Goal {
  path: string;
  /** Pages a second, at least. */
  rate?: number;
  /** kB of its HTML, not compressed, at most. */
  size?: number;
}

const goals: Goal[] = [
  { path: "/", rate: 30 },
  { path: "/offers", rate: 60, size: 60 },
  { path: "/candidates" },
  { path: "/jobs" },
  { path: "/eligibility" },
  { path: `/offers/${firstIds.offer}` },
];

/** Opens a grown account in the built server, signed in as its owner. */
async function openAccount() {
  const url = await openGrownDatabase(process.env.DATABASE_URL ?? "", offers);
  const sql = postgres(url, { max: 1 });
  const [owner] = await sql<{ userId: number; backend: number }[]>`
    select user_id as "userId", pg_backend_pid() as backend from memberships
    where account_id = ${accountId} and role = 'owner' limit 1`;
  if (!owner) throw new Error("The account has no owner");
  const postmaster = parentOf(owner.backend);
  await sql.end();
  const { pool, database } = openDatabase(url);
  const { cookie } = await createSession({ accountId, userId: owner.userId }, database);
  await pool.close();
  return { ...(await startProffer(url)), headers: { cookie }, postmaster };
}

type Opened = Server & { headers: { cookie: string }; postmaster: number | undefined };

async function measurePage({ origin, pid, headers, postmaster }: Opened, goal: Goal) {
  const { path, rate = 0, size = Number.POSITIVE_INFINITY } = goal;
  const call = { method: "GET" as const, path, headers };
  const given = { origin, next: () => call, status: 200, connections };
  await load(given, 3);
  const figures: Record<"rate" | "server" | "database", number>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = [secondsOf(pid), secondsOfFamily(postmaster)] as const;
    const { answered, seconds: taken } = await load(given, seconds);
    const perPage = (since: number, until: number) => ((until - since) * 1000) / answered;
    figures.push({
      rate: answered / taken,
      server: perPage(before[0], secondsOf(pid)),
      database: perPage(before[1], secondsOfFamily(postmaster)),
    });
  }
  const of = (name: "rate" | "server" | "database") => median(figures.map((each) => each[name]));
  const html = Buffer.from(await (await fetch(origin + path, { headers })).arrayBuffer());
  const kB = html.length / 1000;
  const cells = [of("rate"), of("server"), of("database"), kB, gzipSync(html).length / 1000];
  const wanted = [rate && `≥ ${rate}/s`, goal.size && `≤ ${size} kB`].filter(Boolean).join(", ");
  const holds = of("rate") >= rate && kB <= size ? "yes" : "no";
  const shown = cells.map((cell) => cell.toFixed(1));
  console.log(`| ${[path, ...shown, wanted, wanted && holds].join(" | ")} |`);
}

/**
 * Measures the pages of a large account as its owner's browser asks for them, from the built
 * server: how many a second, what one costs the server and PostgreSQL, and how large it is.
 */
await live(async () => {
  await buildIfStale();
  const account = await openAccount();
  console.log("| page | /s | app CPU ms | PostgreSQL CPU ms | kB | kB gzip | goal | holds |");
  console.log("|---|---|---|---|---|---|---|---|");
  for (const goal of goals) await measurePage(account, goal);
});
