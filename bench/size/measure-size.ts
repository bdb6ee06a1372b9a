import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { createSession } from "@/lib/testing/factories";
import { accountId } from "../grow/scale";
import { openGrownDatabase } from "../harness/grown-database";
import { latencies } from "../harness/load";
import { median } from "../harness/rounds";
import { startProffer } from "../harness/servers";
import { sizedCalls } from "./calls";

const sizes = [10_000, 100_000] as const;
const goal = { milliseconds: 50, exponent: 0.2 };

const p95 = (times: readonly number[]) =>
  times.toSorted((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN;

/** Signs in an owner, who may also read what no API key may: the audit log. */
async function signIn(database: string) {
  const client = postgres(database, { max: 1 });
  const expiresAt = new Date(Date.now() + 86_400_000);
  const session = { accountId, userId: 1, expiresAt };
  const { cookie } = await createSession(session, drizzle(client, { casing: "snake_case" }));
  await client.end();
  return { cookie };
}

async function openSize(offers: number) {
  const database = await openGrownDatabase(process.env.DATABASE_URL ?? "", offers);
  const headers = await signIn(database);
  const sql = postgres(database, { max: 1 });
  return { sql, headers, ...(await startProffer(database)) };
}

interface Given {
  calls: number;
  /** Measures only calls whose names contain it. */
  only?: string | undefined;
}

/**
 * Measures calls one after the other in an account of 10,000 offers and in one of 100,000. Returns
 * a table with the 95th percentile in both, and the exponent by which the median grows.
 */
export async function measureSize({ calls, only = "" }: Given): Promise<string> {
  const [small, large] = [await openSize(sizes[0]), await openSize(sizes[1])];
  const rows: string[] = [];
  for (const { name, path } of sizedCalls.filter((each) => each.name.includes(only))) {
    const times = [];
    for (const size of [small, large]) {
      const call = { method: "GET" as const, path: await path(size.sql), headers: size.headers };
      const repeated = (count: number) => Array.from({ length: count }, () => call);
      await latencies(size.origin, repeated(3));
      times.push(await latencies(size.origin, repeated(calls)));
    }
    const [few = [], many = []] = times;
    const exponent = Math.log10(median(many) / median(few));
    const holds = p95(many) < goal.milliseconds && exponent < goal.exponent;
    const figures = [p95(few), p95(many), median(many)].map((value) => value.toFixed(1));
    const row = [name, ...figures, exponent.toFixed(2), holds ? "yes" : "no"].join(" | ");
    console.log(row);
    rows.push(`| ${row} |`);
  }
  await Promise.all([small.sql.end(), large.sql.end()]);
  const head = ["| call | p95 at 10,000, ms | p95 at 100,000, ms | median at 100,000, ms"];
  return [`${head} | exponent | holds |`, "|---|---|---|---|---|---|", ...rows].join("\n");
}
