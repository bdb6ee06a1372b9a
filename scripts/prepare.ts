import { DrizzleQueryError } from "drizzle-orm";
import { directAddress } from "@/db/addresses";
import { closeDatabase } from "@/db/client";
import { migrate } from "@/db/migrate";
import { demoCredentials } from "@/lib/demo/credentials";
import { loadDemo } from "@/lib/demo/demo";

async function prepare() {
  await migrate(directAddress());
  if (!process.argv.includes("--demo")) return;
  await loadDemo();
  process.send?.(demoCredentials());
}

/**
 * Returns one line for an error that the person can fix: a setting, or a server that isn't running.
 */
function explain(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error instanceof DrizzleQueryError) return explain(error.cause);
  if (error.message.startsWith("Settings")) return error.message;
  const code = "code" in error ? String(error.code) : "";
  return /^E[A-Z]+$|^[0-9A-Z]{5}$/.test(code) ? `PostgreSQL: ${error.message}` : error;
}

try {
  await prepare();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
} finally {
  await closeDatabase();
  process.disconnect?.();
}
