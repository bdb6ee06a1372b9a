import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "@/scripts/support/ports.mjs";
import { start } from "@/scripts/support/processes.mjs";

export interface Server {
  origin: string;
  pid: number;
}

async function untilAnswering(address: string, child: ReturnType<typeof start>): Promise<void> {
  for (let waited = 0; waited < 120_000; waited += 100) {
    const answer = await fetch(address).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer && answer.status < 500) return;
    if (child.exitCode !== null) throw new Error(`The server of ${address} stopped`);
    await pause(100);
  }
  throw new Error(`${address} doesn't answer`);
}

async function startServer(args: string[], databaseUrl: string, probe: string, cwd?: string) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = start(process.execPath, args, {
    stdio: ["ignore", "ignore", "inherit"],
    ...(cwd && { cwd }),
    env: {
      ...process.env,
      ...{
        NODE_ENV: "production",
        DATABASE_URL: databaseUrl,
        PORT: String(port),
        HOST: "127.0.0.1",
      },
      ...{ SMTP_URL: "", DEMO: "" },
    },
  });
  await once(child, "spawn");
  await untilAnswering(`${origin}${probe}`, child);
  return { origin, pid: child.pid ?? 0 };
}

/** Starts the built server, of this checkout or of another folder. */
export const startProffer = (databaseUrl: string, folder?: string): Promise<Server> =>
  startServer(["--enable-source-maps", "dist/server.js"], databaseUrl, "/api/readyz", folder);

/** Starts the peer. */
export const startPeer = (databaseUrl: string): Promise<Server> =>
  startServer(["--import", "tsx", "bench/peer/server.ts"], databaseUrl, "/api/offers/1");
