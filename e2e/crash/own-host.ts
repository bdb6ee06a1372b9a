import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { migrate } from "@/db/migrate";
import * as schema from "@/db/schema";
import { startPostgres } from "@/scripts/postgres.mjs";
import { createDatabase } from "@/scripts/support/databases.mjs";
import { freePort } from "@/scripts/support/ports.mjs";
import { isAlive } from "@/scripts/support/postgres-state.mjs";
import { untilReady } from "@/scripts/support/readiness.mjs";

const database = "crash";

/** Starts the built application at an address, on a database. */
export function spawnApp(
  address: string,
  databaseUrl: string,
  settings: Record<string, string> = {},
): ChildProcess {
  return spawn(process.execPath, ["dist/server.js"], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      HOST: "127.0.0.1",
      PORT: new URL(address).port,
      APP_URL: address,
      SMTP_URL: "",
      ...settings,
    },
    stdio: "ignore",
  });
}

/** The built application on its own PostgreSQL, both of which a test may kill. */
export class OwnHost {
  readonly #home = mkdtempSync(join(tmpdir(), "proffer-crash-"));
  readonly #folder = join(this.#home, "postgres");
  #app: ChildProcess | undefined;
  url = "";
  /** The application's way to the database, if not the direct one. */
  appUrl = "";
  settings: Record<string, string> = {};
  address = "";

  async start(): Promise<void> {
    await this.prepare();
    await this.startApp();
  }

  /** Starts PostgreSQL with the application's schema, and chooses the application's address. */
  async prepare(): Promise<void> {
    await this.startPostgres();
    this.address = `http://127.0.0.1:${await freePort()}`;
  }

  /** Opens the host's database while `work` runs. */
  async withDatabase<T>(
    work: (db: ReturnType<typeof drizzle<typeof schema>>) => Promise<T>,
  ): Promise<T> {
    const client = postgres(this.url, { max: 2, onnotice: () => {} });
    try {
      return await work(drizzle(client, { schema, casing: "snake_case" }));
    } finally {
      await client.end();
    }
  }

  /** Starts PostgreSQL. After a kill, it may need a moment until its last process has ended. */
  async startPostgres(): Promise<void> {
    for (let tried = 0; ; tried += 1) {
      try {
        const url = await startPostgres(this.#folder);
        if (this.url === "") {
          await createDatabase(url("postgres"), database);
          await migrate(url(database));
        }
        this.url = url(database);
        return;
      } catch (error) {
        if (tried === 50) throw error;
        await pause(200);
      }
    }
  }

  async startApp(): Promise<void> {
    this.#app = spawnApp(this.address, this.appUrl || this.url, this.settings);
    await untilReady(this.address, this.#app);
  }

  async killApp(): Promise<void> {
    const app = this.#app;
    if (!app || app.exitCode !== null) return;
    const ended = once(app, "exit");
    app.kill("SIGKILL");
    await ended;
  }

  killPostgres(): void {
    process.kill(this.#postmaster(), "SIGKILL");
  }

  #postmaster(): number {
    const [pid] = readFileSync(join(this.#folder, "postmaster.pid"), "utf8").split("\n");
    return Number(pid);
  }

  /** Waits until the application has reconnected to its database. */
  async recovered(): Promise<void> {
    if (this.#app) await untilReady(this.address, this.#app);
  }

  async end(): Promise<void> {
    await this.killApp();
    const postmaster = this.#postmaster();
    // A test that failed after it had killed PostgreSQL ends, too.
    if (isAlive(postmaster)) process.kill(postmaster, "SIGINT");
    while (isAlive(postmaster)) await pause(50);
    rmSync(this.#home, { recursive: true, force: true });
  }
}
