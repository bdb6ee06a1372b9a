import "./support/check-node.mjs";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { end, live } from "./support/lifetime.mjs";
import { inRoot } from "./support/paths.mjs";
import { exitCode, start } from "./support/processes.mjs";

const folder = inRoot("db", "migrations", "meta");

/** Deletes all snapshots of the schema but the last, the only one that drizzle-kit compares with. */
function keepLastSnapshot() {
  const names = readdirSync(folder).filter((name) => name.endsWith("_snapshot.json"));
  for (const name of names.sort().slice(0, -1)) rmSync(join(folder, name));
}

/** Generates a migration from the schema with drizzle-kit, whose options it accepts. */
await live(async () => {
  const kit = inRoot("node_modules", "drizzle-kit", "bin.cjs");
  const code = await exitCode(start(process.execPath, [kit, "generate", ...process.argv.slice(2)]));
  keepLastSnapshot();
  await end(code);
});
