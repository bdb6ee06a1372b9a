import type { Task, TaskList } from "graphile-worker";
import { z } from "zod";
import { withLogFields } from "@/lib/log-fields";
import { instruments } from "@/lib/metrics/recorder";
import { traced } from "@/lib/tracing/trace";

const Traced = z.object({ trace: z.string().optional() }).catch({});

/**
 * Wraps tasks so that their jobs are counted and timed, that what they log names the job, and that
 * a job continues the trace of what queued it.
 */
export const observeTasks = (tasks: TaskList): TaskList =>
  Object.fromEntries(
    Object.entries(tasks).flatMap(([name, task]) =>
      task ? [[name, named(name, counted(name, task))]] : [],
    ),
  );

const named =
  (name: string, task: Task): Task =>
  (payload, helpers) =>
    withLogFields({ task: name, job: String(helpers.job.id) }, () => {
      const parent = { traceparent: Traced.parse(payload).trace };
      return traced(`job ${name}`, { kind: "consumer", parent }, async () =>
        task(payload, helpers),
      );
    });

const counted =
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
