import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { Recent } from "@/lib/auth/recent";

const checks = new Recent<unknown>();

/**
 * Resolves if the database has responded within the last half second; otherwise asks it, and throws
 * if it doesn't respond.
 */
export async function checkDatabase(): Promise<void> {
  await checks.get("database", () => database().execute(sql`select 1`));
}
