import { spawn } from "node:child_process";
import { root } from "./paths.mjs";

const running = new Set();

/** Starts a child that `stopChildren` can stop, by default with our standard streams. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: "inherit",
    windowsHide: true,
    ...options,
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  child.once("error", () => running.delete(child));
  return child;
}

/** Returns the exit code of a child; 1 if a signal ended it or it couldn't be started. */
export function exitCode(child) {
  return new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/** Runs a command without showing its output. Returns its exit code and output. */
export async function runQuietly(command, args, options = {}) {
  const child = start(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  const printed = [];
  child.stdout.on("data", (chunk) => printed.push(chunk));
  child.stderr.on("data", (chunk) => printed.push(chunk));
  const closed = new Promise((resolve) => child.once("close", resolve));
  const code = await exitCode(child);
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 2000).unref())]);
  return { code, output: Buffer.concat(printed).toString() };
}

/** Milliseconds that a child may take: the application's grace, and what it does after that. */
const stopPatience = () => 20_000 + 1000 * Number(process.env.SHUTDOWN_GRACE || 5);

/** Asks a child to stop, and kills it after `patience` milliseconds. */
export async function stopChild(child, { signal = "SIGTERM", patience = stopPatience() } = {}) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const force = setTimeout(() => child.kill("SIGKILL"), patience);
  child.kill(signal);
  await ended;
  clearTimeout(force);
}

export async function stopChildren(signal) {
  await Promise.all([...running].map((child) => stopChild(child, { signal })));
}

/** Passes another signal on to all children, which then end at once. */
export function hurryChildren(signal) {
  for (const child of running) child.kill(signal);
}
