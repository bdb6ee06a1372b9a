import "./support/check-node.mjs";
import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { findBrowser } from "./browser.mjs";
import { buildIfStale } from "./support/build.mjs";
import { runChecksIfStale } from "./support/checks.mjs";
import { install } from "./support/install.mjs";
import { end, live } from "./support/lifetime.mjs";
import { inData } from "./support/paths.mjs";
import { printStepsAtEnd, step } from "./support/steps.mjs";
import { openDatabases } from "./test/databases.mjs";
import { runEndToEnd } from "./test/end-to-end.mjs";
import { testOptions } from "./test/options.mjs";
import { headed, part } from "./test/parts.mjs";
import { addFailure, closingLines, hasFailed } from "./test/totals.mjs";
import { runUnit } from "./test/unit.mjs";
import { workers } from "./test/workers.mjs";

const secret = randomBytes(32).toString("base64url");
const report = (name) => inData(`test-${process.pid}`, `${name}.json`);

/** Checks, builds, and opens databases and a browser, at once; returns what came of it. */
async function prepare({ checks, plan, settings }) {
  const found = {};
  const needsServer = plan.some(({ host }) => host !== "process");
  const building = needsServer ? part("build", buildIfStale) : Promise.resolve(true);
  const works = [
    building.then((isBuilt) => {
      found.isBuilt = isBuilt;
    }),
    part("databases", async () => {
      found.databases = await step("Opening the test databases", () =>
        openDatabases(secret, plan.length > 0),
      );
    }),
  ];
  if (needsServer) {
    works.push(
      part("browser", async () => {
        found.browser = await step("Finding the browser", findBrowser);
      }),
    );
  }
  if (checks) {
    works.push(
      part("checks", async () => {
        const failed = await runChecksIfStale(building);
        for (const { name, output } of failed) addFailure(name, output);
      }),
    );
  }
  console.log(`\n── preparation, at ${settings.AXE === "full" ? "full" : "quick"} depth`);
  await Promise.all(works);
  return found;
}

/** Gives a host a copy of the demo, or one to each worker where the workers are the host. */
async function databaseOf(host, databases) {
  if (host !== "process") return databases.create(host, "demo");
  for (let worker = 0; worker < workers.endToEnd; worker += 1) {
    await databases.create(`process_${worker}`, "demo");
  }
  return databases.url("process");
}

async function main() {
  const options = testOptions();
  printStepsAtEnd();
  mkdirSync(inData(`test-${process.pid}`), { recursive: true });
  await part("installation", install);
  const { databases, isBuilt, browser } = await prepare(options);
  if (options.unit && databases) {
    await headed("unit tests", () => runUnit(options, databases, secret, report("unit")));
  }
  for (const run of options.plan) {
    const { host, title } = run;
    if (!databases || (host !== "process" && !(isBuilt && browser))) continue;
    await headed(title, async () => {
      const database = await databaseOf(host, databases);
      await runEndToEnd(run, { ...options, database, secret, browser, report: report(host) });
    });
  }
  console.log(`\n${closingLines().join("\n")}`);
  await end(hasFailed() ? 1 : 0);
}

await live(main);
