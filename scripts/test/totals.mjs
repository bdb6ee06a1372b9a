import { readFileSync } from "node:fs";

const totals = { passed: 0, failed: 0 };

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

function count(passed, failed, code) {
  totals.passed += passed;
  totals.failed += failed;
  // A runner that fails without a failed test (a crash, a file that does not load) failed once.
  if (code !== 0 && failed === 0) totals.failed += 1;
}

export function countVitest(path, code) {
  const report = readReport(path);
  count(report?.numPassedTests ?? 0, report?.numFailedTests ?? 0, code);
}

export function countPlaywright(path, code) {
  const stats = readReport(path)?.stats;
  count(stats?.expected ?? 0, (stats?.unexpected ?? 0) + (stats?.flaky ?? 0), code);
}

/** Something that is no test but must hold: lint, types, the build, a server that starts. */
export function countFailure() {
  totals.failed += 1;
}

export const closingLine = () => `${totals.passed} passed, ${totals.failed} failed`;
export const hasFailed = () => totals.failed > 0;
