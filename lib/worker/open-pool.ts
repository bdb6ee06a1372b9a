import pg from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

/**
 * Opens the connections of a worker group. Their errors are logged until they are closed: a pool of
 * the queue's own listens no more once it starts to close, and a connection that is cut then would
 * end the process.
 */
export function openPool(max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: env.DATABASE_URL, max });
  const report = (error: Error) => log.error("worker trouble", { text: error.message });
  pool.on("error", report);
  pool.on("connect", (client) => client.on("error", report));
  return pool;
}
