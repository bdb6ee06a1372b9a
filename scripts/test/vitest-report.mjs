import { writeFileSync } from "node:fs";

const reasonOf = (errors) => errors.map(({ stack, message }) => stack ?? message).join("\n");

function failuresOf(module) {
  const file = module.relativeModuleId;
  const tests = [...module.children.allTests("failed")].map((test) => ({
    name: `${file} › ${test.fullName}`,
    reason: reasonOf(test.result().errors),
  }));
  const suites = [module, ...module.children.allSuites()]
    .filter((suite) => suite.errors().length > 0)
    .map((suite) => ({
      name: [file, suite.fullName].filter(Boolean).join(" › "),
      reason: reasonOf(suite.errors()),
    }));
  return [...suites, ...tests];
}

const testsOf = (module) =>
  [...module.children.allTests()]
    .filter((test) => test.diagnostic())
    .map((test) => ({
      group: module.project.name,
      name: `${module.relativeModuleId} › ${test.fullName}`,
      seconds: test.diagnostic().duration / 1000,
    }));

/**
 * Writes `{ passed, failures, tests }` to the file at `path`. Vitest's own JSON report leaves out
 * failures outside of tests: a file that doesn't load, a hook, an unhandled error.
 */
export const reportTo = (path) => ({
  onTestRunEnd(modules, unhandled) {
    const passed = modules.flatMap((module) => [...module.children.allTests("passed")]).length;
    const strays = unhandled.map((error) => ({
      name: "outside of any test",
      reason: reasonOf([error]),
    }));
    const failures = [...modules.flatMap(failuresOf), ...strays];
    const tests = modules.flatMap(testsOf);
    writeFileSync(path, JSON.stringify({ passed, failures, tests }));
  },
});
