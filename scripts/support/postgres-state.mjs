import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const read = (path) => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
};

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Returns the server in postmaster.pid for this folder; undefined if none is running. */
export function runningServer(folder) {
  const lines = read(join(folder, "postmaster.pid"))?.split("\n") ?? [];
  const pid = Number(lines[0]);
  if (!pid || !isAlive(pid)) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

/**
 * Returns the state stored beside the data folder: port, password, and the process that must stop
 * the server.
 */
export function readState(folder) {
  const text = read(`${folder}.json`);
  return text === undefined ? undefined : JSON.parse(text);
}

export function writeState(folder, state) {
  writeFileSync(`${folder}.json`, `${JSON.stringify(state)}\n`, { mode: 0o600 });
}

/** Returns the first error in the log of the server's last start. */
export function firstComplaint(folder) {
  const lines = (read(`${folder}.log`) ?? "").trim().split("\n");
  const complaint = lines.find((line) => /FATAL|PANIC|error|could not/i.test(line));
  return (complaint ?? lines.at(-1) ?? "").replace(/^.*?(FATAL|PANIC|LOG|error|postgres):\s*/i, "");
}
