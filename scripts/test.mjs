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
import { findNode, otherNodes } from "./test/other-node.mjs";
import { headed, part } from "./test/parts.mjs";
import { runPrevious } from "./test/previous.mjs";
import { addFailure, addPart, closingLines, hasFailed } from "./test/totals.mjs";
import { runUnit } from "./test/unit.mjs";

const secret = randomBytes(32).toString("base64url");
const report = (name) => inData(`test-${process.pid}`, `${name}.json`);

async function check(building) {
  const failed = await runChecksIfStale(building);
  for (const { name, output } of failed) addFailure(name, output);
}

/**
 * Checks, builds, and opens databases and a browser in parallel. Returns the results; the checks
 * may still be running.
 */
async function prepare({ checks, plan, depth }) {
  const found = {};
  const needsServer = plan.some(({ isServed }) => isServed);
  const building = needsServer ? part("build", buildIfStale) : Promise.resolve(true);
  const works = [
    building.then((isBuilt) => {
      found.isBuilt = isBuilt;
    }),
    part("databases", async () => {
      found.databases = await step("Opening the test databases", () =>
        openDatabases(
          secret,
          plan.some(({ host }) => host !== "previous"),
        ),
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
  found.checked = checks && part("checks", () => check(building));
  console.log(`\n── preparation, at ${depth} depth`);
  await Promise.all(works);
  return found;
}

/** Runs the parts that need no server under another Node.js, if npm has it. */
async function runUnder(version, options, given) {
  const path = await findNode(version);
  const title = (name) => `${name}, Node ${version}`;
  if (!path) {
    addPart(title("unit tests and tests in process"), "not available");
    return;
  }
  const node = { path, suffix: `_node${version}` };
  await headed(title("unit tests"), () => runUnit({ ...options, ...given, node }));
  const run = { host: "process", projects: ["api"] };
  await headed(title("tests in process"), () => runEndToEnd(run, { ...options, ...given, node }));
}

async function runParts(options) {
  if (!(await part("installation", install))) return;
  const { databases, isBuilt, browser, checked } = await prepare(options);
  const given = { databases, secret, browser, report };
  const node = { path: process.execPath, suffix: "" };
  if (options.unit && databases) {
    await headed("unit tests", () => runUnit({ ...options, ...given, node }));
  }
  for (const run of databases ? options.plan : []) {
    if (run.isServed && !(isBuilt && browser)) continue;
    const work = run.host === "previous" ? runPrevious : runEndToEnd;
    await headed(run.title, () => work(run, { ...options, ...given, node }));
  }
  for (const version of options.otherNodes && databases ? otherNodes() : []) {
    await runUnder(version, options, given);
  }
  await checked;
}

async function main() {
  const options = testOptions();
  printStepsAtEnd();
  mkdirSync(inData(`test-${process.pid}`), { recursive: true });
  await runParts(options);
  console.log(`\n${closingLines().join("\n")}`);
  await end(hasFailed() ? 1 : 0);
}

await live(main);
