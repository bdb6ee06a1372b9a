import { EventEmitter } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { type Runner, run, type TaskList, type WorkerEvents } from "graphile-worker";
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

interface Running {
  group: WorkerGroup;
  isRunning: boolean;
  runner?: Runner;
  /** Names under which the queue locks jobs for this group. */
  workerIds: string[];
}

interface Worker {
  groups: Running[];
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
    groups: groups.map((group) => ({ group, isRunning: false, workerIds: [] })),
    stopping: new AbortController(),
    isStopped: false,
    ended: Promise.resolve(),
  };
  shared.profferWorker = worker;
  shared.profferShutdown = stopWorker;
  const ends: Promise<void>[] = [];
  const started = worker.groups.map(
    (running) =>
      new Promise<void>((resolve) => {
        ends.push(keepRunning(running, worker.stopping.signal, resolve));
      }),
  );
  const workerIds = () => worker.groups.flatMap((group) => group.workerIds);
  ends.push(keepLocks(workerIds, worker.stopping.signal));
  worker.ended = Promise.all(ends);
  await Promise.race([Promise.all(started), pause(startPatience, undefined, { ref: false })]);
}

async function keepRunning(
  running: Running,
  signal: AbortSignal,
  onStart: () => void,
): Promise<void> {
  const { tasks, concurrency, schedule = "" } = running.group;
  while (!signal.aborted) {
    const pgPool = openPool(concurrency + 1);
    const events: WorkerEvents = new EventEmitter();
    events.on("worker:create", ({ worker }) => running.workerIds.push(worker.workerId));
    const isStuck = new Promise<void>((resolve) => {
      events.once("pool:gracefulShutdown", () => setTimeout(resolve, stopPatience).unref());
    });
    try {
      running.runner = await run({
        pgPool,
        taskList: observeTasks(tasks),
        crontab: schedule,
        concurrency,
        noHandleSignals: true,
        events,
        logger: workerLog,
        preset: { worker: closing },
      });
      running.isRunning = true;
      onStart();
      if (!signal.aborted) await Promise.race([running.runner.promise, isStuck]);
    } catch (error) {
      log.error("worker stopped, restarting", {}, error);
    }
    running.isRunning = false;
    running.workerIds = [];
    void pgPool.end();
    if (signal.aborted) break;
    await pause(restartDelay, undefined, { signal }).catch(() => {});
  }
}

/** Waits up to five seconds for running deliveries to end, and accepts no new ones. */
export async function stopWorker(): Promise<void> {
  const worker = shared.profferWorker;
  if (!worker || worker.stopping.signal.aborted) return;
  worker.stopping.abort();
  const stops = worker.groups.map(({ runner }) => runner?.stop().catch(() => {}));
  await Promise.race([Promise.all(stops), pause(stopPatience, undefined, { ref: false })]);
  await worker.ended;
  worker.isStopped = true;
  closeMailTransport();
}

/** Returns the state of this process's worker; `off` if another process works instead. */
export function workerState(): WorkerState {
  const worker = shared.profferWorker;
  if (!worker) return "off";
  if (worker.isStopped) return "stopped";
  return worker.groups.every(({ isRunning }) => isRunning) ? "running" : "starting";
}
