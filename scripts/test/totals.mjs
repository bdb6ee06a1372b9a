import { stripVTControlCharacters } from "node:util";

const reasonLines = 12;
const reasonWidth = 300;
const totals = { passed: 0, failures: [] };

/** Something that must hold and does not: a test, lint, types, the build, a server that starts. */
export function addFailure(name, reason = "") {
  totals.failures.push({ name, reason });
}

/** Counts a runner's tests by its report; `code` is its exit code. */
export function addReport(runner, { passed, failures }, code) {
  totals.passed += passed;
  totals.failures.push(...failures);
  // A runner that fails without a failure in its report (a crash, say) failed once.
  if (code !== 0 && failures.length === 0) addFailure(`${runner} ended with code ${code}`);
}

function described({ name, reason }) {
  const lines = stripVTControlCharacters(reason)
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.includes("node_modules"));
  return [name, ...lines.slice(0, reasonLines).map((line) => `    ${line.slice(0, reasonWidth)}`)];
}

/** Every failure with the start of its reason, so that the end of a log tells it all; the count last. */
export function closingLines() {
  const { passed, failures } = totals;
  return [
    ...(failures.length > 0 ? ["── failed", ...failures.flatMap(described), ""] : []),
    `${passed} passed, ${failures.length} failed`,
  ];
}

export const hasFailed = () => totals.failures.length > 0;
