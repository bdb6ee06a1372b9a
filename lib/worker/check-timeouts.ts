import { sql } from "drizzle-orm";
import { isPooled } from "@/db/addresses";
import { database } from "@/db/client";
import { log } from "@/lib/log";

/**
 * Logs an error if statements have no time limit: a pooler doesn't take ours, so it has to set one
 * itself, or the role does.
 */
export async function checkTimeouts(): Promise<void> {
  if (!isPooled()) return;
  const [row] = await database().execute<{ timeout: string }>(
    sql`select current_setting('statement_timeout') as timeout`,
  );
  if (row?.timeout === "0") log.error("the pooler sets no statement_timeout, see operations.md");
}
