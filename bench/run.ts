import { parseArgs } from "node:util";
import postgres from "postgres";
import { demoCredentials } from "@/lib/demo/credentials";
import { buildIfStale } from "@/scripts/support/build.mjs";
import { live } from "@/scripts/support/lifetime.mjs";
import type { Bench } from "./harness/bench";
import { openGrownDatabase } from "./harness/grown-database";
import { parentOf } from "./harness/processor-time";
import { startPeer, startProffer } from "./harness/servers";
import { tableOf } from "./harness/table";
import { assistLine } from "./lines/assist-line";
import { growthLines } from "./lines/growth-lines";
import { healthLine } from "./lines/health-line";
import type { Line } from "./lines/line";
import { peerLines } from "./lines/peer-lines";
import { processesLine } from "./lines/processes-line";
import { copyRecords } from "./peer/copy-records";
import { measureSize } from "./size/measure-size";

const parts: Record<string, Line[]> = {
  health: [healthLine],
  growth: growthLines,
  assist: [assistLine],
  peer: peerLines,
  processes: [processesLine],
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: "boolean" }, older: { type: "string" }, only: { type: "string" } },
});

const isChosen = (part: string) => positionals.length === 0 || positionals.includes(part);

/** Opens two servers on one database: ours, or that of another checkout, and the peer. */
async function openBench(): Promise<Bench> {
  const database = await openGrownDatabase(process.env.DATABASE_URL ?? "", 10_000);
  const sql = postgres(database, { max: 1, onnotice: () => {} });
  await copyRecords(sql);
  const [account] = demoCredentials().accounts;
  const [backend] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  if (!account) throw new Error("The demo has no account");
  return {
    ...{ sql, account, postmaster: parentOf(backend?.pid ?? 0) },
    ...{ proffer: await startProffer(database), peer: await startPeer(database) },
    older: values.older ? await startProffer(database, values.older) : undefined,
    only: values.only ?? "",
    ...(values.quick ? { rounds: 3, seconds: 1 } : { rounds: 5, seconds: 3 }),
  };
}

async function measureHotPaths(): Promise<string> {
  const chosen = Object.entries(parts).filter(([part]) => isChosen(part));
  if (chosen.length === 0) return "";
  const bench = await openBench();
  const rows = [];
  for (const line of chosen.flatMap(([, lines]) => lines)) {
    const found = await line(bench);
    rows.push(...found);
    for (const { name, ratio, goal } of found) {
      const wanted = goal === undefined ? "" : `goal ≥ ${goal}`;
      console.log(`${name.padEnd(40)} ${ratio.toFixed(2).padStart(8)}   ${wanted}`);
    }
  }
  await bench.sql.end();
  return tableOf(rows);
}

await live(async () => {
  const { quick, only } = values;
  await buildIfStale();
  const tables = [
    await measureHotPaths(),
    isChosen("size") ? await measureSize({ calls: quick ? 20 : 60, only }) : "",
  ];
  console.log(`\n${tables.filter(Boolean).join("\n\n")}`);
});
