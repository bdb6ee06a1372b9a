import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Failure } from "./support/failure.mjs";
import { atEnd } from "./support/lifetime.mjs";
import { shown } from "./support/paths.mjs";
import { answers, freePort, portProblem } from "./support/ports.mjs";
import { postgresBinaries } from "./support/postgres-binaries.mjs";
import { clusterUser, createCluster, postgresEnvironment } from "./support/postgres-cluster.mjs";
import { postgresIdentity } from "./support/postgres-identity.mjs";
import {
  firstComplaint,
  isAlive,
  readState,
  runningServer,
  writeState,
} from "./support/postgres-state.mjs";
import { exitCode, runQuietly } from "./support/processes.mjs";

function broken(folder, reason) {
  return new Failure(
    `The data in ${shown(folder)} can't be used: ${reason}. Repair it, or move it away to start over.`,
  );
}

function checkFolder(folder) {
  if (!statSync(folder).isDirectory()) throw broken(folder, "it isn't a folder");
  if (!existsSync(`${folder}.json`)) throw broken(folder, `${shown(folder)}.json is missing`);
  let state;
  try {
    state = readState(folder);
  } catch {
    state = undefined;
  }
  if (!state?.port || !state.password) throw broken(folder, `${shown(folder)}.json can't be read`);
  return state;
}

async function launch(folder, port, flags, binaries, identity) {
  identity.own(folder);
  const log = openSync(`${folder}.log`, "w", 0o600);
  const settings = { listen_addresses: "127.0.0.1", unix_socket_directories: "", ...flags };
  const named = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const wrapped = identity.wrap(binaries.postgres, ["-D", folder, "-p", String(port), ...named]);
  // Own process group: Ctrl-C must reach the application first, and PostgreSQL last.
  const child = spawn(...wrapped, {
    ...identity.options,
    ...{ cwd: folder, env: postgresEnvironment, detached: true, stdio: ["ignore", log, log] },
  });
  closeSync(log);
  child.unref();
  let ended = false;
  exitCode(child).then(() => {
    ended = true;
  });
  for (let waited = 0; waited < 60_000; waited += 20) {
    if (runningServer(folder)?.ready && (await answers(port))) return;
    if (ended) throw broken(folder, firstComplaint(folder) || "PostgreSQL ended at once");
    await pause(20);
  }
  throw broken(folder, `PostgreSQL was not ready within a minute, see ${shown(folder)}.log`);
}

async function stopServer(folder, binaries) {
  const server = runningServer(folder);
  if (!server) return;
  if (process.platform === "win32") {
    await runQuietly(binaries.control, ["stop", "-m", "fast", "-D", folder], {
      env: postgresEnvironment,
    });
    return;
  }
  process.kill(server.pid, "SIGINT");
  for (let waited = 0; runningServer(folder)?.pid === server.pid; waited += 20) {
    if (waited === 10_000) process.kill(server.pid, "SIGQUIT");
    await pause(20);
  }
}

const urlFor = (state, port) => (database) =>
  `postgres://${clusterUser}:${state.password}@127.0.0.1:${port}/${database}`;

/**
 * Starts PostgreSQL on `folder`, creating it on first use, or joins a server that is running there.
 * Returns a function that gives the address of a database. The server ends with this process,
 * unless another running process started it.
 */
export async function startPostgres(folder, flags = {}) {
  const binaries = postgresBinaries();
  mkdirSync(dirname(folder), { recursive: true });
  const identity = postgresIdentity([dirname(folder), binaries.home]);
  if (!existsSync(folder)) await createCluster(folder, binaries, identity);
  const state = checkFolder(folder);
  const stop = () => stopServer(folder, binaries);

  const server = runningServer(folder);
  if (server && (await answers(server.port))) {
    if (state.owner && isAlive(state.owner)) return urlFor(state, server.port);
    atEnd(stop);
    writeState(folder, { ...state, owner: process.pid });
    return urlFor(state, server.port);
  }

  const port = (await portProblem(state.port, "127.0.0.1")) ? await freePort() : state.port;
  atEnd(stop);
  await launch(folder, port, flags, binaries, identity);
  writeState(folder, { ...state, port, owner: process.pid });
  return urlFor(state, port);
}
