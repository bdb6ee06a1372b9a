import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import { runMigrations } from "graphile-worker";
import postgres from "postgres";

/**
 * Migrates a database to the newest schema, including the queue's. Safe to run twice or
 * concurrently. The address must not lead through a pooler. Statements take the time they need,
 * even if the role limits it.
 */
export async function migrate(databaseUrl: string): Promise<void> {
  const client = postgres(databaseUrl, { max: 1, ...{ max_pipeline: 1 }, onnotice: () => {} });
  try {
    await client`select pg_advisory_lock(727272)`;
    await client`set statement_timeout = 0`;
    await client`set lock_timeout = 0`;
    await applyMigrations(drizzle(client), { migrationsFolder: "db/migrations" });
    await runMigrations({ connectionString: databaseUrl });
  } finally {
    await client.end({ timeout: 5 });
  }
}
