import { readdirSync, rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { startPostgres } from "../postgres.mjs";
import { createDatabase, dropDatabase } from "../support/databases.mjs";
import { atEnd } from "../support/lifetime.mjs";
import { dataFolder, inData } from "../support/paths.mjs";
import { isAlive, runningServer } from "../support/postgres-state.mjs";

const quickAndLossy = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** A run that was killed leaves its server behind; the next one clears it away. */
async function clearLeftovers() {
  for (const name of readdirSync(dataFolder)) {
    const owner = Number(name.match(/^test-(\d+)$/)?.[1]);
    if (!owner || isAlive(owner)) continue;
    const server = runningServer(inData(name, "postgres"));
    if (server) process.kill(server.pid, "SIGQUIT");
    while (server && isAlive(server.pid)) await pause(20);
    rmSync(inData(name), { recursive: true, force: true });
  }
}

async function ownServer() {
  await clearLeftovers();
  const folder = inData(`test-${process.pid}`);
  atEnd(async () => rmSync(folder, { recursive: true, force: true }));
  return startPostgres(`${folder}/postgres`, quickAndLossy);
}

function givenServer(address) {
  return (database) => Object.assign(new URL(address), { pathname: `/${database}` }).href;
}

/** Databases of this run alone, on DATABASE_URL's server or on one of our own; dropped at the end. */
export async function testDatabases() {
  const given = process.env.DATABASE_URL;
  const url = given ? givenServer(given) : await ownServer();
  const maintenance = given ?? url("postgres");
  return {
    async create(purpose, template) {
      const name = `proffer_test_${process.pid}_${purpose}`;
      const source = template && `proffer_test_${process.pid}_${template}`;
      await createDatabase(maintenance, name, source);
      if (given) atEnd(() => dropDatabase(maintenance, name));
      return url(name);
    },
  };
}
