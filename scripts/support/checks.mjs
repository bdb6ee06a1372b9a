import { houseProblems } from "./house.mjs";
import { inRoot } from "./paths.mjs";
import { runQuietly } from "./processes.mjs";

const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
const tool = (path, ...args) =>
  runQuietly(process.execPath, [inRoot("node_modules", ...path.split("/")), ...args], {
    env: environment,
  });

async function types() {
  const generated = await tool("next/dist/bin/next", "typegen");
  return generated.code === 0 ? tool("typescript/bin/tsc", "--noEmit") : generated;
}

function house() {
  const problems = houseProblems();
  return { code: problems.length, output: problems.join("\n") };
}

const checks = {
  "format and lint": () =>
    tool("@biomejs/biome/bin/biome", "ci", "--error-on-warnings", "--colors=off"),
  types,
  "imports and file names": house,
  "unused code": () => tool("knip/bin/knip.js", "--no-progress"),
};

/** Format, lint, types and unused code, at once; answers those that fail with what they print. */
export async function runChecks() {
  const from = Date.now();
  const results = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      const { code, output } = await check();
      const seconds = ((Date.now() - from) / 1000).toFixed(1);
      console.log(`${code === 0 ? "ok    " : "FAILED"}  ${name} (${seconds} s)`);
      if (code !== 0) console.log(`\n${output.trim()}\n`);
      return { name, code, output };
    }),
  );
  return results.filter(({ code }) => code !== 0);
}
