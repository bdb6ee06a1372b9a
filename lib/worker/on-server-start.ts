import { setTimeout as pause } from "node:timers/promises";
import { resumeBulkRuns } from "@/lib/bulk/queue-run";
import { env } from "@/lib/env";
import { issueSetupCode } from "@/lib/identity/issue-setup-code";
import { workerGroups } from "./tasks";
import { startWorker } from "./worker";

const retryDelay = 5000;

/**
 * Prepares a server before it accepts requests: starts its worker, and prints the code on a first
 * run.
 */
export async function onServerStart(): Promise<void> {
  if (env.WORKER !== "off") {
    await startWorker(workerGroups);
    await resumeBulkRuns().catch(() => {});
  }
  if (!(await announceFirstRun())) void announceLater();
}

/**
 * Prints the code of the first-run page if there are no users; returns false without a database.
 */
async function announceFirstRun(): Promise<boolean> {
  try {
    const code = await issueSetupCode();
    if (code) console.log(`First run: open ${env.APP_URL}/setup and enter the code ${code}`);
    return true;
  } catch {
    return false;
  }
}

async function announceLater(): Promise<void> {
  do await pause(retryDelay, undefined, { ref: false });
  while (!(await announceFirstRun()));
}
