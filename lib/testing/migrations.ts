import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres, { type Sql } from "postgres";
import { env } from "@/lib/env";
import { createDatabase, dropDatabase } from "@/scripts/support/databases.mjs";

/** Copies the migrations before one into a folder of their own, and returns it. */
function migrationsBefore(tag: string): string {
  const folder = mkdtempSync(join(tmpdir(), "proffer-migrations-"));
  cpSync("db/migrations", folder, { recursive: true });
  const journal = join(folder, "meta", "_journal.json");
  const { entries, ...rest } = JSON.parse(readFileSync(journal, "utf8"));
  const index = entries.findIndex((entry: { tag: string }) => entry.tag === tag);
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, index) }));
  return folder;
}

/** Creates a database as it was before the migration `tag`, on the server of DATABASE_URL. */
export async function createDatabaseBefore(
  tag: string,
): Promise<{ address: string; client: Sql; drop: () => Promise<void> }> {
  const name = `${new URL(env.DATABASE_URL).pathname.slice(1)}_${tag}`;
  const address = Object.assign(new URL(env.DATABASE_URL), { pathname: `/${name}` }).href;
  await createDatabase(env.DATABASE_URL, name);
  const client = postgres(address, { max: 1, onnotice: () => {} });
  const folder = migrationsBefore(tag);
  await migrate(drizzle(client), { migrationsFolder: folder });
  rmSync(folder, { recursive: true });
  const drop = async () => {
    await client.end();
    await dropDatabase(env.DATABASE_URL, name);
  };
  return { address, client, drop };
}

/** Returns the SQL of `0007_mark_again` with the table names used since `0009_sittings`. */
export async function markAgainMigration(): Promise<string> {
  const text = await readFile("db/migrations/0007_mark_again.sql", "utf8");
  return text
    .replaceAll("assessment_sessions", "sittings")
    .replaceAll("session_answers", "sitting_answers")
    .replaceAll("session_id", "sitting_id")
    .replaceAll("sessionId", "sittingId");
}
