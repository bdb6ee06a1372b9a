import { EventEmitter } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { type Runner, run, type TaskList, type WorkerEvents } from "graphile-worker";
import type { Pool } from "pg";
import { log } from "@/lib/log";
import { closeMailTransport } from "@/lib/outbox/send-mail";
import { keepLocks } from "./keep-locks";
import { observeTasks } from "./observe-tasks";
import { openPool } from "./open-pool";
import { workerLog } from "./worker-log";

export type WorkerState = "off" | "starting" | "running" | "stopped";

/**
 * Tasks that share a number of slots. Tasks waiting in one group don't occupy slots of another, so
 * that slow webhooks don't delay email, and partners don't delay callbacks.
 */
export interface WorkerGroup {
  tasks: TaskList;
  concurrency: number;
  /** When tasks of the group are queued automatically, as a crontab. */
  schedule?: string;
}

interface Worker {
  groups: readonly WorkerGroup[];
  runners: Runner[];
  isRunning: boolean;
  /** Names under which the queue locks jobs for this process. */
  workerIds: string[];
  stopping: AbortController;
  isStopped: boolean;
  /** Resolves once everything has stopped permanently. */
  ended: Promise<unknown>;
}

const shared = globalThis as typeof globalThis & {
  profferWorker?: Worker;
  profferShutdown?: () => Promise<void>;
};

const restartDelay = 1000;
const startPatience = 5000;

/** Connections of the queue that all groups share, besides the one on which each listens. */
const sharedConnections = 2;

/**
 * How long the queue may take to stop, in milliseconds. It lets jobs run for five seconds. After a
 * job that it couldn't close in an outage, graphile-worker 0.17.3 counts every later batch as ended
 * twice (`allgood` keeps its promise) and waits forever for their number to be 0; see its issue 636.
 */
const stopPatience = 10_000;

/**
 * The queue reports a job that it couldn't close, for lack of a database, only if jobs are closed
 * in batches: it then stops, and `keepRunning` restarts it. Otherwise the failure is an unhandled
 * rejection and ends the process.
 */
const closing = { completeJobBatchDelay: 0, failJobBatchDelay: 0 };

/**
 * Starts the worker of this process, at most one. It works while the database is available, and
 * resumes after every outage, until `stopWorker`. Resolves when it runs, or after five seconds
 * without a database. The server's shutdown stops it.
 */
export async function startWorker(groups: readonly WorkerGroup[]): Promise<void> {
  if (shared.profferWorker) return;
  const worker: Worker = {
    ...{ groups, runners: [], workerIds: [], isRunning: false, isStopped: false },
    stopping: new AbortController(),
    ended: Promise.resolve(),
  };
  shared.profferWorker = worker;
  shared.profferShutdown = stopWorker;
  const started = new Promise<void>((resolve) => {
    worker.ended = Promise.all([
      keepRunning(worker, resolve),
      keepLocks(() => worker.workerIds, worker.stopping.signal),
    ]);
  });
  await Promise.race([started, pause(startPatience, undefined, { ref: false })]);
}

/** Runs all groups until the worker stops; when one of them ends in an outage, restarts them all. */
async function keepRunning(worker: Worker, onStart: () => void): Promise<void> {
  const { signal } = worker.stopping;
  while (!signal.aborted) {
    const pgPool = openPool(worker.groups.length + sharedConnections);
    const events: WorkerEvents = new EventEmitter();
    const ending = new Promise<void>((resolve) => {
      events.once("pool:gracefulShutdown", () => resolve());
      signal.addEventListener("abort", () => resolve(), { once: true });
    });
    events.on("worker:create", ({ worker: { workerId } }) => worker.workerIds.push(workerId));
    try {
      for (const group of worker.groups) {
        const runner = await runGroup(group, pgPool, events);
        runner.promise.catch(() => {});
        worker.runners.push(runner);
      }
      worker.isRunning = true;
      onStart();
      await Promise.race([ending, ...worker.runners.map(({ promise }) => promise)]);
      worker.isRunning = false;
      await endRunners(worker.runners);
    } catch (error) {
      log.error("worker stopped, restarting", {}, error);
      worker.isRunning = false;
      await endRunners(worker.runners).catch(() => {});
    }
    Object.assign(worker, { runners: [], workerIds: [] });
    void pgPool.end();
    if (signal.aborted) break;
    await pause(restartDelay, undefined, { signal }).catch(() => {});
  }
}

const runGroup = (group: WorkerGroup, pgPool: Pool, events: WorkerEvents): Promise<Runner> =>
  run({
    ...{ pgPool, events, taskList: observeTasks(group.tasks), concurrency: group.concurrency },
    ...{ crontab: group.schedule ?? "", noHandleSignals: true, logger: workerLog },
    preset: { worker: closing },
  });

/** Waits for running jobs to end, up to `stopPatience`. Throws what a runner failed with. */
async function endRunners(runners: readonly Runner[]): Promise<void> {
  const ends = runners.map(async (runner) => {
    await runner.stop().catch(() => {});
    await runner.promise;
  });
  await Promise.race([Promise.all(ends), pause(stopPatience, undefined, { ref: false })]);
}

/** Waits up to five seconds for running deliveries to end, and accepts no new ones. */
export async function stopWorker(): Promise<void> {
  const worker = shared.profferWorker;
  if (!worker || worker.stopping.signal.aborted) return;
  worker.stopping.abort();
  await worker.ended;
  worker.isStopped = true;
  closeMailTransport();
}

/** Returns the state of this process's worker; `off` if another process works instead. */
export function workerState(): WorkerState {
  const worker = shared.profferWorker;
  if (!worker) return "off";
  if (worker.isStopped) return "stopped";
  return worker.isRunning ? "running" : "starting";
}
