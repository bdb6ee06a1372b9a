import { Logger } from "graphile-worker";
import { log } from "@/lib/log";

/** The queue's own words, in our log: what goes wrong, and which task failed, without its data. */
export const workerLog = new Logger((scope) => (level, message, meta) => {
  if (level !== "error" && level !== "warning") return;
  const { taskIdentifier: task, jobId: job } = scope;
  if (meta?.failure) return log.error("task failed", { task, job }, meta.error);
  log.error("worker trouble", { task, job, text: message.split("\n")[0] });
});
