import "./support/check-node.mjs";
import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { findBrowser } from "./browser.mjs";
import { buildIfStale } from "./support/build.mjs";
import { runChecks } from "./support/checks.mjs";
import { reportFailure } from "./support/failure.mjs";
import { install } from "./support/install.mjs";
import { end, live } from "./support/lifetime.mjs";
import { inData } from "./support/paths.mjs";
import { prepareDatabase } from "./support/prepare.mjs";
import { step } from "./support/steps.mjs";
import { testDatabases } from "./test/databases.mjs";
import { runEndToEnd } from "./test/end-to-end.mjs";
import { cleanEnvironment } from "./test/environment.mjs";
import { testOptions } from "./test/options.mjs";
import { addFailure, closingLines, hasFailed } from "./test/totals.mjs";
import { runUnit } from "./test/unit.mjs";

const secret = randomBytes(32).toString("base64url");
const report = (name) => inData(`test-${process.pid}`, `${name}.json`);

/** Runs one part; what stops it counts as a failure, and the other parts still run. */
async function part(title, work) {
  console.log(`\n── ${title}`);
  try {
    await work();
  } catch (error) {
    reportFailure(error);
    addFailure(title, error.message);
  }
}

async function checks() {
  for (const { name, output } of await runChecks()) addFailure(name, output);
}

async function endToEnd(options, databases) {
  const browser = await step("Finding the browser", findBrowser);
  await buildIfStale();
  const settings = { NODE_ENV: "production", APP_SECRET: secret, DEMO: "1" };
  const demo = await databases.create("demo");
  await step("Loading the demo", () =>
    prepareDatabase(cleanEnvironment({ ...settings, DATABASE_URL: demo }), true),
  );
  const run = async (host, projects) => {
    const database = await databases.create(host, "demo");
    const { grep } = options;
    await runEndToEnd({ host, projects, grep, database, secret, browser, report: report(host) });
  };
  await run("server", options.project);
  if (options.underNext) await part("contracts under next start", () => run("next", ["api"]));
}

async function main() {
  const options = testOptions();
  await install();
  mkdirSync(inData(`test-${process.pid}`), { recursive: true });
  if (options.checks) await part("checks", checks);
  const databases = await step("Opening the test databases", testDatabases);
  if (options.unit) await part("unit", () => runUnit(options, databases, secret, report("unit")));
  if (options.e2e) await part("end to end", () => endToEnd(options, databases));
  console.log(`\n${closingLines().join("\n")}`);
  await end(hasFailed() ? 1 : 0);
}

await live(main);
