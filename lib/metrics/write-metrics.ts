import { setTimeout as pause } from "node:timers/promises";
import { countConnections } from "@/db/client";
import { type Backlog, findBacklog } from "@/lib/queue/find-backlog";
import type { Instruments } from "./instruments";
import { watched } from "./recorder";

/** Milliseconds that a scrape waits for the database. */
const patience = 2000;

/**
 * Returns the figures of this process and, read now, the backlog of the installation, in the text
 * format of Prometheus. Without a database, `proffer_database_up` is 0 and the backlog is left out.
 */
export async function writeMetrics(metrics: Instruments): Promise<string> {
  setConnections(metrics);
  for (const [name, { help, read }] of watched()) metrics.gauge(name, help).set(read());
  const backlog = await Promise.race([
    findBacklog().catch(() => null),
    pause(patience, null, { ref: false }),
  ]);
  metrics.databaseUp.set(backlog ? 1 : 0);
  setBacklog(metrics, backlog);
  return metrics.registry.metrics();
}

function setConnections({ connections, queriesWaiting }: Instruments): void {
  const { lent, idle, waiting } = countConnections();
  connections.set({ state: "lent" }, lent);
  connections.set({ state: "idle" }, idle);
  queriesWaiting.set(waiting);
}

function setBacklog(metrics: Instruments, backlog: Backlog | null): void {
  const { queueJobs, queueSeconds, waiting, waitingSeconds } = metrics;
  for (const gauge of [queueJobs, queueSeconds, waiting, waitingSeconds]) gauge.reset();
  if (!backlog) return;
  metrics.auditDamaged.set(backlog.damaged);
  for (const [task, { count, oldestSeconds }] of Object.entries(backlog.tasks)) {
    queueJobs.set({ task }, count);
    queueSeconds.set({ task }, oldestSeconds);
  }
  for (const kind of ["mail", "callback", "webhook"] as const) {
    waiting.set({ kind }, backlog[kind].count);
    waitingSeconds.set({ kind }, backlog[kind].oldestSeconds);
  }
}
