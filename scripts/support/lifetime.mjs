import { reportFailure } from "./failure.mjs";
import { hurryChildren, stopChildren } from "./processes.mjs";

const endings = [];
/** A process group and npm may both pass on the same signal. */
const sameSignal = 500;
let ending;
let signalledAt = 0;

/** Registers work for the end of this process, run in reverse order. */
export function atEnd(work) {
  endings.unshift(work);
}

/** Stops all children with a signal, runs all registered work once, and exits. */
export function end(code, signal) {
  ending ??= (async () => {
    await stopChildren(signal);
    for (const work of endings) await work().catch(reportFailure);
    process.exit(code);
  })();
  return ending;
}

/** Ends by a signal: Ctrl-C stops the children without a grace, and a second one at once. */
function endBy(signal, code) {
  const passedOn = signal === "SIGINT" ? "SIGINT" : "SIGTERM";
  if (!ending) signalledAt = performance.now();
  else if (performance.now() - signalledAt > sameSignal) hurryChildren(passedOn);
  return end(code, passedOn);
}

/** Ends with npm: a signal to npm ends npm and its shell but doesn't reach this process. */
function endWithNpm(signalled) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(signalled()), 250).unref();
}

/** Runs a script to its end. Prints a failure in one line, and shuts down in order on a signal. */
export async function live(main, { signalled = () => 130 } = {}) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => endBy(signal, signalled()));
  }
  endWithNpm(signalled);
  try {
    await main();
    await end(0);
  } catch (error) {
    if (!ending) reportFailure(error);
    await end(1);
  }
}
