import { readdirSync, rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { startPostgres } from "../postgres.mjs";
import { createDatabase, dropDatabase } from "../support/databases.mjs";
import { atEnd } from "../support/lifetime.mjs";
import { dataFolder, inData } from "../support/paths.mjs";
import { isAlive, runningServer } from "../support/postgres-state.mjs";
import { prepareDatabase } from "../support/prepare.mjs";
import { cleanEnvironment } from "./environment.mjs";

const quickAndLossy = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** Removes the server of a run that was killed. */
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

/** Opens databases for this run, on DATABASE_URL's server or on our own. */
async function testDatabases() {
  const given = process.env.DATABASE_URL;
  const url = given ? givenServer(given) : await ownServer();
  const maintenance = given ?? url("postgres");
  const nameOf = (purpose) => `proffer_test_${process.pid}_${purpose}`;
  return {
    url: (purpose) => url(nameOf(purpose)),
    async create(purpose, template) {
      const name = nameOf(purpose);
      await createDatabase(maintenance, name, template && nameOf(template));
      if (given) atEnd(() => dropDatabase(maintenance, name));
      return url(name);
    },
  };
}

/** Migrates a database and, with `demo`, loads the demo, with the sources in `checkout`. */
export function prepareWith(secret, address, demo, checkout) {
  const environment = cleanEnvironment({
    ...{ NODE_ENV: demo ? "production" : "test", APP_SECRET: secret, DATABASE_URL: address },
    ...(demo && { DEMO: "1" }),
  });
  return prepareDatabase(environment, demo, checkout);
}

/**
 * Opens the server with the databases that others are copied from: `template`, which is migrated,
 * and `demo`, with the demo, if `withDemo`. They are dropped at the end.
 */
export async function openDatabases(secret, withDemo) {
  const databases = await testDatabases();
  await prepareWith(secret, await databases.create("template"), false);
  if (withDemo) await prepareWith(secret, await databases.create("demo", "template"), true);
  return databases;
}
