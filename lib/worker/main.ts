import { closeDatabase } from "@/db/client";
import { resumeBulkRuns } from "@/lib/bulk/queue-run";
import { log } from "@/lib/log";
import { startReporting } from "@/lib/metrics/report-metrics";
import { checkTimeouts } from "./check-timeouts";
import { workerGroups } from "./tasks";
import { startWorker, stopWorker, workerState } from "./worker";

async function stop(): Promise<void> {
  await stopWorker();
  await closeDatabase();
  process.exit(0);
}

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void stop());

await startReporting();
await startWorker(workerGroups);
await resumeBulkRuns().catch(() => {});
await checkTimeouts().catch(() => {});
log.info(`worker ${workerState()}`);
