import { readMigrationFiles } from "drizzle-orm/migrator";
import { runMigrations } from "graphile-worker";
import postgres from "postgres";
import { keepTraceOfJobs } from "./trace-statements";

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
    await applyMigrations(client);
    await runMigrations({ connectionString: databaseUrl });
    await client.unsafe(keepTraceOfJobs);
  } finally {
    await client.end({ timeout: 5 });
  }
}

/**
 * Applies each missing migration in a transaction of its own: before PostgreSQL 17, an enum's new
 * value can't be used in the transaction that adds it.
 */
async function applyMigrations(client: postgres.Sql): Promise<void> {
  await client`create schema if not exists drizzle`;
  await client`
    create table if not exists drizzle.__drizzle_migrations (
      id serial primary key, hash text not null, created_at bigint
    )`;
  const [newest] = await client<{ at: string }[]>`
    select coalesce(max(created_at), 0) as at from drizzle.__drizzle_migrations`;
  const migrations = readMigrationFiles({ migrationsFolder: "db/migrations" });
  for (const { sql: statements, hash, folderMillis } of migrations) {
    if (folderMillis <= Number(newest?.at)) continue;
    await client.begin(async (tx) => {
      for (const statement of statements) await tx.unsafe(statement);
      await tx`
        insert into drizzle.__drizzle_migrations (hash, created_at)
        values (${hash}, ${folderMillis})`;
    });
  }
}
