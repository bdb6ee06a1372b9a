import type { Task, TaskList } from "graphile-worker";
import { instruments } from "@/lib/metrics/recorder";

/** Wraps tasks so that their jobs are counted and timed. */
export const observeTasks = (tasks: TaskList): TaskList =>
  Object.fromEntries(
    Object.entries(tasks).flatMap(([name, task]) => (task ? [[name, observed(name, task)]] : [])),
  );

const observed =
  (name: string, task: Task): Task =>
  async (payload, helpers) => {
    const metrics = instruments();
    if (!metrics) return task(payload, helpers);
    metrics.jobsRunning.inc({ task: name });
    const end = metrics.jobSeconds.startTimer({ task: name });
    try {
      const result = await task(payload, helpers);
      end({ outcome: "succeeded" });
      return result;
    } catch (error) {
      end({ outcome: "failed" });
      throw error;
    } finally {
      metrics.jobsRunning.dec({ task: name });
    }
  };
