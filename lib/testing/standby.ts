import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { startPostgres } from "@/scripts/postgres.mjs";
import { freePort } from "@/scripts/support/ports.mjs";

const quick = { fsync: "off" };

async function stopServer(folder: string): Promise<void> {
  const file = join(folder, "postmaster.pid");
  if (!existsSync(file)) return;
  process.kill(Number(readFileSync(file, "utf8").split("\n")[0]), "SIGINT");
  while (existsSync(file)) await pause(20);
}

/** Copies a running primary into a folder, as `pg_basebackup` does, ready to start as its standby. */
async function copyPrimary(url: string, from: string, to: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_backup_start('standby', true)`;
    const passing = /postmaster\.(pid|opts)$/;
    cpSync(from, to, { recursive: true, filter: (path) => !passing.test(path) });
    const [label] = await sql<{ labelfile: string }[]>`select * from pg_backup_stop(false)`;
    writeFileSync(join(to, "backup_label"), label?.labelfile ?? "");
  } finally {
    await sql.end();
  }
  writeFileSync(join(to, "standby.signal"), "");
  const { hostname, port, username, password } = new URL(url);
  const way = `host=${hostname} port=${port} user=${username} password=${password}`;
  writeFileSync(join(to, "postgresql.auto.conf"), `primary_conninfo = '${way}'\n`);
}

/** Starts a primary and a streaming standby, both empty. */
export async function startPrimaryAndStandby() {
  const home = mkdtempSync(join(tmpdir(), "proffer-standby-"));
  const [primary, standby] = [join(home, "primary"), join(home, "standby")];
  const primaryUrl = (await startPostgres(primary, quick))("postgres");
  await copyPrimary(primaryUrl, primary, standby);
  const state = JSON.parse(readFileSync(`${primary}.json`, "utf8"));
  writeFileSync(`${standby}.json`, JSON.stringify({ ...state, port: await freePort() }));
  const startStandby = async () => (await startPostgres(standby, quick))("postgres");
  return {
    primaryUrl,
    standbyUrl: await startStandby(),
    startStandby,
    stopStandby: () => stopServer(standby),
    async end() {
      await stopServer(standby);
      await stopServer(primary);
      rmSync(home, { recursive: true, force: true });
    },
  };
}
