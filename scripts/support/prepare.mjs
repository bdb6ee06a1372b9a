import { Failure } from "./failure.mjs";
import { root } from "./paths.mjs";
import { exitCode, start } from "./processes.mjs";

/**
 * Migrates the database and, with `demo`, loads the demo and returns its sign-ins. `checkout` is
 * the folder with the sources that do so.
 */
export async function prepareDatabase(environment, demo, checkout = root) {
  const args = ["--import", "tsx", "scripts/prepare.ts", ...(demo ? ["--demo"] : [])];
  const child = start(process.execPath, args, {
    cwd: checkout,
    env: environment,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const printed = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => printed.push(chunk));
  let credentials;
  child.on("message", (message) => {
    credentials = message;
  });
  if ((await exitCode(child)) === 0) return credentials;
  const lines = Buffer.concat(printed).toString().trim().split("\n");
  throw new Failure(`The database couldn't be prepared.\n${lines.slice(0, 15).join("\n")}`);
}
