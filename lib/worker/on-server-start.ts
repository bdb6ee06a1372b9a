import { setTimeout as pause } from "node:timers/promises";
import { resumeBulkRuns } from "@/lib/bulk/queue-run";
import { env } from "@/lib/env";
import { issueSetupCode } from "@/lib/identity/issue-setup-code";
import { setOwnAddress } from "@/lib/partners/set-own-address";
import { startBeating } from "./beat";
import { checkTimeouts } from "./check-timeouts";
import { workerGroups } from "./tasks";
import { startWorker } from "./worker";

const retryDelay = 5000;

/**
 * Prepares a server before it accepts requests: starts its worker, lets what depends on its address
 * follow, and prints the code on a first run.
 */
export async function onServerStart(): Promise<void> {
  if (env.WORKER !== "off") {
    await startWorker(workerGroups);
    await resumeBulkRuns().catch(() => {});
  }
  await startBeating({ serves: true });
  if (!(await prepareDatabase())) void prepareLater();
}

/**
 * Lets built-in partners follow the server's address, and prints the code of the first-run page if
 * there are no users; returns false without a database.
 */
async function prepareDatabase(): Promise<boolean> {
  try {
    await checkTimeouts();
    await setOwnAddress();
    const code = await issueSetupCode();
    if (code) console.log(`First run: open ${env.APP_URL}/setup and enter the code ${code}`);
    return true;
  } catch {
    return false;
  }
}

async function prepareLater(): Promise<void> {
  do await pause(retryDelay, undefined, { ref: false });
  while (!(await prepareDatabase()));
}
