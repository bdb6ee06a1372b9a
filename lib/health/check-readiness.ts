import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import journal from "@/db/migrations/meta/_journal.json" with { type: "json" };
import { databaseCode } from "@/lib/database-errors";
import { AppError, type FieldTexts } from "@/lib/errors";
import { workerState } from "@/lib/worker/worker";
import { isStopping } from "./mark-stopping";
import type { Readiness } from "./schema";

const patience = 1500;
const newestMigration = Math.max(0, ...journal.entries.map((entry) => entry.when));
const missingTable = new Set(["42P01", "3F000"]);

const notReady = (details: FieldTexts) =>
  new AppError("unavailable", "not ready", { details, headers: { "Retry-After": "5" } });

/**
 * Returns whether the process is ready: database, migrations, worker. Throws `unavailable`, naming
 * what is not ready, within two seconds; at once if the process is stopping.
 */
export async function checkReadiness(): Promise<Readiness> {
  if (isStopping()) throw notReady({ server: ["stopping"] });
  const problems: FieldTexts = {};
  const migration = await newestApplied();
  if (migration === null) problems.database = ["not reachable"];
  else if (migration < newestMigration) problems.migrations = ["not applied"];
  const worker = workerState();
  const isWorkerReady = worker === "running" || worker === "off";
  if (!isWorkerReady) problems.worker = [worker];
  if (!isWorkerReady || Object.keys(problems).length > 0) {
    throw notReady(problems);
  }
  return { status: "ready", database: "reachable", migrations: "applied", worker };
}

/** Returns when the newest applied migration was created; 0 for none, null without a response. */
async function newestApplied(): Promise<number | null> {
  const read = database()
    .execute<{ at: string | null }>(
      sql`select max(created_at) as at from drizzle.__drizzle_migrations`,
    )
    .then(
      ([row]) => Number(row?.at ?? 0),
      (error: unknown) => (missingTable.has(databaseCode(error) ?? "") ? 0 : null),
    );
  return Promise.race([read, pause(patience, null, { ref: false })]);
}
