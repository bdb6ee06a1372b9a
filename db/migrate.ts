import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import { runMigrations } from "graphile-worker";
import postgres from "postgres";

/**
 * Migrates a database to the newest schema, including the queue's. Safe to run twice or
 * concurrently.
 */
export async function migrate(databaseUrl: string): Promise<void> {
  const client = postgres(databaseUrl, { max: 1, ...{ max_pipeline: 1 }, onnotice: () => {} });
  try {
    await client`select pg_advisory_lock(727272)`;
    await applyMigrations(drizzle(client), { migrationsFolder: "db/migrations" });
    await runMigrations({ connectionString: databaseUrl });
  } finally {
    await client.end({ timeout: 5 });
  }
}
