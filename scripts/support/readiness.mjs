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

/** Waits until the server answers that it is ready; fails when it ends or takes over a minute. */
export async function untilReady(address, child) {
  for (let waited = 0; waited < 60_000; waited += 100) {
    if (await isReady(address)) return;
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Failure("The server ended before it was ready; its own words are above.");
    }
    await pause(100);
  }
  throw new Failure(`The server is not ready after a minute: see ${address}/api/readyz.`);
}
