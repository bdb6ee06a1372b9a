import { Logger } from "graphile-worker";
import { log } from "@/lib/log";

/** Logs errors of the queue and names failed tasks, without their data. */
export const workerLog = new Logger((scope) => (level, message, meta) => {
  if (level !== "error" && level !== "warning") return;
  const { taskIdentifier: task, jobId: job } = scope;
  if (meta?.failure) return log.error("task failed", { task, job }, meta.error);
  log.error("worker trouble", { task, job, text: message.split("\n")[0] });
});
