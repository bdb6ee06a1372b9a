import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import postgres from "postgres";
import { createDatabase, dropDatabase } from "@/scripts/support/databases.mjs";
import { atEnd } from "@/scripts/support/lifetime.mjs";
import { inRoot } from "@/scripts/support/paths.mjs";
import { exitCode, start } from "@/scripts/support/processes.mjs";
import { step } from "@/scripts/support/steps.mjs";

const urlOf = (base: string, name: string) =>
  Object.assign(new URL(base), { pathname: `/${name}` }).href;

/** Returns a short hash of what a grown database depends on. */
function fingerprint(secret: string): string {
  const hash = createHash("sha256").update(secret);
  for (const folder of ["bench/grow", "db/migrations"]) {
    for (const name of readdirSync(inRoot(folder)).sort()) {
      if (/\.(ts|sql)$/.test(name)) hash.update(readFileSync(inRoot(folder, name)));
    }
  }
  return hash.digest("hex").slice(0, 8);
}

async function exists(base: string, name: string): Promise<boolean> {
  const sql = postgres(base, { max: 1 });
  const found = await sql`select 1 from pg_database where datname = ${name}`;
  await sql.end();
  return found.length > 0;
}

async function growTemplate(base: string, name: string, offers: number): Promise<void> {
  const unfinished = `${name}_unfinished`;
  await dropDatabase(base, unfinished);
  await createDatabase(base, unfinished, undefined);
  const child = start(process.execPath, ["--import", "tsx", "bench/grow.ts", String(offers)], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DATABASE_URL: urlOf(base, unfinished) },
  });
  if ((await exitCode(child)) !== 0) throw new Error("The account couldn't be grown");
  const sql = postgres(base, { max: 1 });
  await sql`alter database ${sql(unfinished)} rename to ${sql(name)}`;
  await sql.end();
}

/**
 * Returns the address of a new database with an account of that many offers, which is dropped at
 * the end. It is copied from one that is grown once and kept, until a migration comes.
 */
export async function openGrownDatabase(base: string, offers: number): Promise<string> {
  const template = `bench_${offers}_${fingerprint(process.env.APP_SECRET ?? "")}`;
  if (!(await exists(base, template))) {
    await step(`Growing an account to ${offers} offers`, () =>
      growTemplate(base, template, offers),
    );
  }
  const name = `bench_run_${process.pid}_${offers}`;
  await createDatabase(base, name, template);
  atEnd(() => dropDatabase(base, name));
  return urlOf(base, name);
}
