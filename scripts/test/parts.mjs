import { reportFailure } from "../support/failure.mjs";
import { addFailure, addPart } from "./totals.mjs";

/**
 * Runs one part of the tests and records its seconds. An error counts as a failure, and the other
 * parts still run. Returns whether the part completed.
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

/** Runs a part under a heading of its own. */
export function headed(name, work) {
  console.log(`\n── ${name}`);
  return part(name, work);
}
