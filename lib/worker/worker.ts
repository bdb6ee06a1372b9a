import { setTimeout as pause } from "node:timers/promises";
import { type Runner, run, type TaskList } from "graphile-worker";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { closeMailTransport } from "@/lib/outbox/send-mail";
import { workerLog } from "./worker-log";

export type WorkerState = "off" | "starting" | "running" | "stopped";

/**
 * Tasks that share so many places to run in. What waits in one group takes no place of another's,
 * so that no receiver of webhooks holds up a mail, and no partner a callback.
 */
export interface WorkerGroup {
  tasks: TaskList;
  concurrency: number;
  /** When tasks of the group are queued by themselves, as a crontab. */
  schedule?: string;
}

interface Running {
  group: WorkerGroup;
  isRunning: boolean;
  runner?: Runner;
}

interface Worker {
  groups: Running[];
  stopping: AbortController;
  isStopped: boolean;
  /** Resolves once all of it has stopped for good. */
  ended: Promise<unknown>;
}

const shared = globalThis as typeof globalThis & {
  profferWorker?: Worker;
  profferShutdown?: () => Promise<void>;
};

const restartDelay = 2000;
const startPatience = 5000;

/**
 * The queue reports a job that it could not close, for want of a database, only where jobs are
 * closed in batches: it then stops, and `keepRunning` starts it again. Else that failure is a
 * rejection that nobody handles, and ends the process.
 */
const closing = { completeJobBatchDelay: 0, failJobBatchDelay: 0 };

/**
 * Starts the worker of this process, at most one. It takes up work as soon as the database is
 * there and after every outage again, until `stopWorker`. Resolves when it runs, or after five
 * seconds without a database. The server's shutdown stops it.
 */
export async function startWorker(groups: readonly WorkerGroup[]): Promise<void> {
  if (shared.profferWorker) return;
  const worker: Worker = {
    groups: groups.map((group) => ({ group, isRunning: false })),
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
    try {
      running.runner = await run({
        connectionString: env.DATABASE_URL,
        taskList: tasks,
        crontab: schedule,
        concurrency,
        maxPoolSize: concurrency + 1,
        noHandleSignals: true,
        logger: workerLog,
        preset: { worker: closing },
      });
      running.isRunning = true;
      onStart();
      if (!signal.aborted) await running.runner.promise;
    } catch (error) {
      log.error("worker stopped, starts again", {}, error);
    }
    running.isRunning = false;
    if (signal.aborted) break;
    await pause(restartDelay, undefined, { signal }).catch(() => {});
  }
}

/** Lets running deliveries end, for at most five seconds, and takes no new ones. */
export async function stopWorker(): Promise<void> {
  const worker = shared.profferWorker;
  if (!worker || worker.stopping.signal.aborted) return;
  worker.stopping.abort();
  await Promise.all(worker.groups.map(({ runner }) => runner?.stop().catch(() => {})));
  await worker.ended;
  worker.isStopped = true;
  closeMailTransport();
}

/** What the worker of this process does; `off` where another process works instead. */
export function workerState(): WorkerState {
  const worker = shared.profferWorker;
  if (!worker) return "off";
  if (worker.isStopped) return "stopped";
  return worker.groups.every(({ isRunning }) => isRunning) ? "running" : "starting";
}
