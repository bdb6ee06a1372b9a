import { readFileSync } from "node:fs";

const nothing = { passed: 0, failures: [], tests: [] };

/** Reads a report. A crashed runner leaves none, or an incomplete one. */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/** Returns the report of `vitest-report.mjs`: `{ passed, failures, tests }`. */
export const readVitest = (path) => read(path) ?? nothing;

const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)];
const reasonOf = (errors) => errors.map(({ stack, message }) => stack ?? message).join("\n");

function failuresOf({ title, file, line, tests }, group) {
  return tests
    .filter(({ status }) => status === "unexpected" || status === "flaky")
    .map(({ projectName, results }) => ({
      name: `[${group ?? projectName}] ${file}:${line} › ${title}`,
      reason: reasonOf(results.flatMap(({ errors }) => errors)),
    }));
}

const testsOf = ({ title, file, line, tests }, group) =>
  tests
    .filter(({ results }) => results.length > 0)
    .map(({ projectName, results }) => ({
      group: group ?? projectName,
      name: `[${group ?? projectName}] ${file}:${line} › ${title}`,
      seconds: results.reduce((sum, { duration }) => sum + duration, 0) / 1000,
    }));

/**
 * Returns the same from Playwright's JSON report. Errors outside of tests are failures too. Tests
 * are grouped by project, or all in `group`.
 */
export function readPlaywright(path, group) {
  const report = read(path);
  if (!report) return nothing;
  const strays = report.errors.map((error) => ({
    name: "outside of any test",
    reason: reasonOf([error]),
  }));
  const specs = report.suites.flatMap(specsOf);
  return {
    passed: report.stats.expected,
    failures: [...specs.flatMap((spec) => failuresOf(spec, group)), ...strays],
    tests: specs.flatMap((spec) => testsOf(spec, group)),
  };
}
