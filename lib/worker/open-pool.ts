import type { Socket } from "node:net";
import pg from "pg";
import { directAddress } from "@/db/addresses";
import { log } from "@/lib/log";

/** What `pg` has but doesn't declare: its socket, and whether it waits for no response. */
type Client = pg.PoolClient & { readyForQuery: boolean; connection: { stream: Socket } };

const tick = 1000;
const maxSilence = 5;

/**
 * Opens the connections of the worker's queue, up to `max`. Their errors are logged until they are closed: a pool of
 * the queue's own listens no more once it starts to close, and a connection that is cut then would
 * end the process. A connection that waits for a response in silence is cut, and replaced.
 */
export function openPool(max: number): pg.Pool {
  const pool = new pg.Pool({
    ...{ connectionString: directAddress(), max, connectionTimeoutMillis: 5000 },
    ...{ keepAlive: true, keepAliveInitialDelayMillis: 10_000 },
  });
  const report = (error: Error) => log.error("worker trouble", { text: error.message });
  pool.on("error", report);
  pool.on("connect", (client) => {
    client.on("error", report);
    cutWhenSilent(client as Client);
  });
  return pool;
}

function cutWhenSilent(client: Client): void {
  let [traffic, silence] = [0, 0];
  const timer = setInterval(() => {
    const { bytesRead, bytesWritten } = client.connection.stream;
    silence = client.readyForQuery || bytesRead + bytesWritten !== traffic ? 0 : silence + 1;
    traffic = bytesRead + bytesWritten;
    if (silence >= maxSilence) {
      client.connection.stream.destroy(new Error("The database stopped responding"));
    }
  }, tick).unref();
  client.once("end", () => clearInterval(timer));
}
