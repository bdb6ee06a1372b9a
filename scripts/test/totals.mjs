import { stripVTControlCharacters } from "node:util";

const reasonLines = 12;
const reasonWidth = 300;
const slowestShown = 10;
const totals = { passed: 0, failures: [], parts: [], tests: [] };

/** Adds a failure: of a test, lint, types, the build, or a server's start. */
export function addFailure(name, reason = "") {
  totals.failures.push({ name, reason });
}

/** Adds a part of the run with its seconds, or with a text instead. */
export function addPart(name, spent) {
  totals.parts.push({ name, spent: typeof spent === "number" ? spent.toFixed(1) : spent });
}

/** Adds a runner's tests from its report; `code` is its exit code. */
export function addReport(runner, { passed, failures, tests }, code) {
  totals.passed += passed;
  totals.failures.push(...failures);
  totals.tests.push(...tests);
  for (const group of new Set(tests.map((test) => test.group))) {
    const own = tests.filter((test) => test.group === group);
    const spent = own.reduce((sum, { seconds }) => sum + seconds, 0);
    totals.parts.push({ name: `  ${group}`, spent: "", within: spent.toFixed(1), of: own.length });
  }
  // A runner that fails without a failure in its report (a crash, say) failed once.
  if (code !== 0 && failures.length === 0) addFailure(`${runner} ended with code ${code}`);
}

function described({ name, reason }) {
  const lines = stripVTControlCharacters(reason)
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.includes("node_modules"));
  return [name, ...lines.slice(0, reasonLines).map((line) => `    ${line.slice(0, reasonWidth)}`)];
}

/** Lists the parts; those of a runner include the seconds of their individual tests. */
function partLines() {
  const head = { name: "── parts", spent: "seconds", within: "in tests", of: "tests" };
  return [head, ...totals.parts].map(({ name, spent, within = "", of = "" }) =>
    `${name.padEnd(28)}${spent.padStart(10)}${within.padStart(10)}${String(of).padStart(8)}`.trimEnd(),
  );
}

function slowestLines() {
  const slowest = totals.tests.toSorted((a, b) => b.seconds - a.seconds).slice(0, slowestShown);
  return slowest.map(({ name, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${name}`);
}

/**
 * Lists the parts and the slowest tests, each failure with the start of its reason, and the count.
 */
export function closingLines() {
  const { passed, failures } = totals;
  return [
    ...[...partLines(), "", "── slowest", ...slowestLines(), ""],
    ...(failures.length > 0 ? ["── failed", ...failures.flatMap(described), ""] : []),
    `${passed} passed, ${failures.length} failed`,
  ];
}

export const hasFailed = () => totals.failures.length > 0;
