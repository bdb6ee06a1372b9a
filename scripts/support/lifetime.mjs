import { reportFailure } from "./failure.mjs";
import { stopChildren } from "./processes.mjs";

const endings = [];
let ending;

/** Registers work for the end of this process, run in reverse order. */
export function atEnd(work) {
  endings.unshift(work);
}

/** Stops all children, runs all registered work once, and exits. */
export function end(code) {
  ending ??= (async () => {
    await stopChildren();
    for (const work of endings) await work().catch(reportFailure);
    process.exit(code);
  })();
  return ending;
}

/** Ends with npm: a signal to npm ends npm and its shell but doesn't reach this process. */
function endWithNpm(signalled) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(signalled()), 250).unref();
}

/** Runs a script to its end. Prints a failure in one line, and shuts down in order on a signal. */
export async function live(main, { signalled = () => 130 } = {}) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => end(signalled()));
  endWithNpm(signalled);
  try {
    await main();
    await end(0);
  } catch (error) {
    if (!ending) reportFailure(error);
    await end(1);
  }
}
