import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Failure } from "../support/failure.mjs";
import { inRoot } from "../support/paths.mjs";
import { answers, freePort } from "../support/ports.mjs";
import { start, stopChild } from "../support/processes.mjs";

const nobody = 65534;

/** Writes our configuration for an address into a folder, where only the pooler may read it. */
function configure(folder, address, port, owner) {
  const { hostname, port: serverPort, username, password } = new URL(address);
  const file = join(folder, "pgbouncer.ini");
  const users = join(folder, "userlist.txt");
  const changes = [
    ["host=127.0.0.1 port=5432", `host=${hostname} port=${serverPort || 5432}`],
    ["listen_port = 6432", `listen_port = ${port}`],
    ["userlist.txt", users],
  ];
  const text = readFileSync(inRoot("deploy", "pgbouncer.ini"), "utf8");
  writeFileSync(
    file,
    changes.reduce((ini, [from, to]) => ini.replace(from, to), text),
  );
  writeFileSync(users, `"${decodeURIComponent(username)}" "${decodeURIComponent(password)}"\n`);
  for (const path of owner === undefined ? [] : [folder, file, users])
    chownSync(path, owner, owner);
  return file;
}

/**
 * Starts PgBouncer with our configuration in front of an address's server. Returns the address
 * through it, and how to stop it.
 */
export async function startPooler(binary, address) {
  const folder = mkdtempSync(join(tmpdir(), "proffer-pooler-"));
  const port = await freePort();
  const owner = process.getuid?.() === 0 ? nobody : undefined;
  const file = configure(folder, address, port, owner);
  const child = start(binary, ["-q", file], {
    ...(owner !== undefined && { uid: owner, gid: owner }),
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (let waited = 0; !(await answers(port)); waited += 50) {
    if (child.exitCode !== null || waited > 5000) throw new Failure(`${binary} didn't start.`);
    await pause(50);
  }
  return {
    address: Object.assign(new URL(address), { hostname: "127.0.0.1", port: String(port) }).href,
    async stop() {
      await stopChild(child, { signal: "SIGQUIT" });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
