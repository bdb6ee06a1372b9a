import { setTimeout as pause } from "node:timers/promises";
import { Failure } from "./failure.mjs";

async function isReady(address) {
  try {
    const response = await fetch(`${address}/api/readyz`, { signal: AbortSignal.timeout(5000) });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
}

/** Waits until the server is ready. Fails if it stops or takes more than a minute. */
export async function untilReady(address, child) {
  for (let waited = 0; waited < 60_000; waited += 100) {
    if (await isReady(address)) return;
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Failure("The server stopped before it was ready. See its output above.");
    }
    await pause(100);
  }
  throw new Failure(`The server isn't ready after a minute. See ${address}/api/readyz.`);
}
