import { reportFailure } from "../support/failure.mjs";
import { addFailure, addPart } from "./totals.mjs";

/**
 * Runs one part of the tests and notes its seconds; what stops it counts as a failure, and the other
 * parts still run. Returns whether it came to its end.
 */
export async function part(name, work) {
  const from = performance.now();
  try {
    await work();
    return true;
  } catch (error) {
    reportFailure(error);
    addFailure(name, error.message);
    return false;
  } finally {
    addPart(name, (performance.now() - from) / 1000);
  }
}

/** Does the same below a heading of its own. */
export function headed(name, work) {
  console.log(`\n── ${name}`);
  return part(name, work);
}
