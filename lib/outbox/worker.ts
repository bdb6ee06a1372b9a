import { setTimeout as pause } from "node:timers/promises";
import { type Runner, run, type TaskList } from "graphile-worker";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { closeMailTransport } from "./mail-transport";
import { workerLog } from "./worker-log";

export type WorkerState = "off" | "starting" | "running" | "stopped";

interface Worker {
  state: WorkerState;
  stopping: AbortController;
  runner?: Runner;
  /** Resolves once it has stopped for good. */
  ended: Promise<void>;
}

const shared = globalThis as typeof globalThis & {
  profferWorker?: Worker;
  profferShutdown?: () => Promise<void>;
};

const restartDelay = 2000;
const startPatience = 5000;

/**
 * Starts the worker of this process, at most one. It takes up work as soon as the database is
 * there and after every outage again, until `stopWorker`. Resolves when it runs, or after five
 * seconds without a database. The server's shutdown stops it.
 */
export async function startWorker(tasks: TaskList, schedule: string): Promise<void> {
  if (shared.profferWorker) return;
  const worker: Worker = {
    state: "starting",
    stopping: new AbortController(),
    ended: Promise.resolve(),
  };
  shared.profferWorker = worker;
  shared.profferShutdown = stopWorker;
  const started = new Promise<void>((resolve) => {
    worker.ended = keepRunning(worker, tasks, schedule, resolve);
  });
  await Promise.race([started, pause(startPatience, undefined, { ref: false })]);
}

async function keepRunning(
  worker: Worker,
  tasks: TaskList,
  schedule: string,
  onStart: () => void,
): Promise<void> {
  const { signal } = worker.stopping;
  while (!signal.aborted) {
    try {
      worker.runner = await run({
        connectionString: env.DATABASE_URL,
        taskList: tasks,
        crontab: schedule,
        concurrency: 4,
        maxPoolSize: 5,
        noHandleSignals: true,
        logger: workerLog,
      });
      worker.state = "running";
      onStart();
      if (!signal.aborted) await worker.runner.promise;
    } catch (error) {
      log.error("worker stopped, starts again", {}, error);
    }
    if (signal.aborted) break;
    worker.state = "starting";
    await pause(restartDelay, undefined, { signal }).catch(() => {});
  }
}

/** Lets running deliveries end, for at most five seconds, and takes no new ones. */
export async function stopWorker(): Promise<void> {
  const worker = shared.profferWorker;
  if (!worker || worker.stopping.signal.aborted) return;
  worker.stopping.abort();
  await worker.runner?.stop().catch(() => {});
  await worker.ended;
  worker.state = "stopped";
  closeMailTransport();
}

/** What the worker of this process does; `off` where another process works instead. */
export const workerState = (): WorkerState => shared.profferWorker?.state ?? "off";
