import type { Task } from "graphile-worker";
import { z } from "zod";
import { toAppError } from "@/lib/database-errors";
import { giveUp, runChunk } from "./run-chunk";

const Payload = z.object({ accountId: z.number().int(), id: z.number().int() });

/**
 * Does a run, chunk by chunk, until nothing is left. Stopped or killed on the way, it goes on
 * where it was. An error that comes back at every try ends the run with its rows failed, unless
 * it is the database that is away.
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
