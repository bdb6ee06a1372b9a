import { readdirSync } from "node:fs";
import { filesBelow, freshness, topLevelFiles } from "./freshness.mjs";
import { houseProblems } from "./house.mjs";
import { inRoot, root } from "./paths.mjs";
import { runQuietly } from "./processes.mjs";
import { routesAreFresh } from "./routes.mjs";

const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
const tool = (path, ...args) =>
  runQuietly(process.execPath, [inRoot("node_modules", ...path.split("/")), ...args], {
    env: environment,
  });

const generatedFolders = new Set(["node_modules", "dist", "public", "test-results"]);
const folders = () =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^\./.test(entry.name))
    .map(({ name }) => name)
    .filter((name) => !generatedFolders.has(name));

/** All sources and settings, including tests. */
const { isFresh, forget, remember } = freshness("checks", () => [
  ...topLevelFiles((name) => !/^\.env|\.tsbuildinfo$/.test(name)),
  ...folders().flatMap(filesBelow),
]);

/** Waits for a running build, because both write the types of the routes. */
async function types(building) {
  await building;
  const generated = await tool("next/dist/bin/next", "typegen");
  return generated.code === 0 ? tool("typescript/bin/tsc", "--noEmit") : generated;
}

async function house() {
  const problems = await houseProblems();
  return { code: problems.length, output: problems.join("\n") };
}

const routes = () =>
  routesAreFresh()
    ? { code: 0, output: "" }
    : { code: 1, output: "app/api/route-table.ts is stale. Run npm run routes" };

const checks = {
  "format and lint": () =>
    tool("@biomejs/biome/bin/biome", "ci", "--error-on-warnings", "--colors=off"),
  types,
  "imports and file names": house,
  "table of routes": routes,
  "unused code": () => tool("knip/bin/knip.js", "--no-progress"),
};

/** Runs all checks in parallel. Returns the failures with their output. */
export async function runChecks(building) {
  forget();
  const from = Date.now();
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      const { code, output } = await check(building);
      const seconds = ((Date.now() - from) / 1000).toFixed(1);
      console.log(`${code === 0 ? "ok    " : "FAILED"}  ${name} (${seconds} s)`);
      if (code !== 0) console.log(`\n${output.trim()}\n`);
      return { name, code, output };
    }),
  );
  const failed = results.filter(({ code }) => code !== 0);
  if (failed.length === 0) remember();
  return failed;
}

/** Runs the checks, unless the same sources passed before. */
export async function runChecksIfStale(building) {
  if (!isFresh()) return runChecks(building);
  console.log("ok      checks (sources unchanged)");
  return [];
}
