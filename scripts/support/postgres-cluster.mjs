import { randomBytes } from "node:crypto";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { Failure } from "./failure.mjs";
import { shown } from "./paths.mjs";
import { freePort } from "./ports.mjs";
import { writeState } from "./postgres-state.mjs";
import { runQuietly } from "./processes.mjs";

export const clusterUser = "proffer";
export const postgresEnvironment = {
  PATH: process.env.PATH,
  SystemRoot: process.env.SystemRoot,
  LC_ALL: "C",
};

const choices = [
  ...["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
  ...["--auth=scram-sha-256", `--username=${clusterUser}`, "--no-instructions"],
];

/**
 * Creates a cluster beside the folder and renames it at the end, so that an interrupted start
 * leaves nothing incomplete.
 */
export async function createCluster(folder, binaries, identity) {
  const password = randomBytes(24).toString("base64url");
  const fresh = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  identity.own(fresh);
  identity.own(passwordFile);
  const [command, args] = identity.wrap(binaries.initdb, [
    ...[`--pgdata=${fresh}`, `--pwfile=${passwordFile}`],
    ...choices,
  ]);
  const options = { ...identity.options, cwd: fresh, env: postgresEnvironment };
  const { code, output } = await runQuietly(command, args, options);
  rmSync(passwordFile, { force: true });
  if (code !== 0)
    throw new Failure(`PostgreSQL couldn't create ${shown(folder)}: ${output.trim()}`);
  writeState(folder, { port: await freePort(), password });
  renameSync(fresh, folder);
}
