import { closeDatabase } from "@/db/client";
import { resumeBulkRuns } from "@/lib/bulk/queue-run";
import { log } from "@/lib/log";
import { startReporting } from "@/lib/metrics/report-metrics";
import { startTracing, stopTracing } from "@/lib/tracing/start-tracing";
import { startBeating, stopBeating } from "./beat";
import { checkTimeouts } from "./check-timeouts";
import { workerGroups } from "./tasks";
import { startWorker, stopWorker, workerState } from "./worker";

async function stop(): Promise<void> {
  await stopWorker();
  await stopBeating();
  await closeDatabase();
  await stopTracing();
  process.exit(0);
}

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void stop());

await startReporting();
await startTracing();
await startWorker(workerGroups);
await resumeBulkRuns().catch(() => {});
await checkTimeouts().catch(() => {});
await startBeating({ serves: false });
log.info(`worker ${workerState()}`);
