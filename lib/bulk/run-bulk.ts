import type { Task } from "graphile-worker";
import { z } from "zod";
import { toAppError } from "@/lib/database-errors";
import { giveUp, runChunk } from "./run-chunk";

const Payload = z.object({ accountId: z.number().int(), id: z.number().int() });

/**
 * Processes a run chunk by chunk until no rows are left, and continues after a stop or a crash. An
 * error at every attempt fails the remaining rows, unless the database is unavailable.
 */
export const runBulk: Task = async (payload, { job, abortSignal }) => {
  const key = Payload.parse(payload);
  try {
    while (!abortSignal?.aborted && (await runChunk(key)));
  } catch (error) {
    const isLast = job.attempts >= job.max_attempts;
    if (isLast && toAppError(error).code !== "unavailable") await giveUp(key);
    throw error;
  }
};
