import type { Task } from "graphile-worker";
import { z } from "zod";
import { toAppError } from "@/lib/database-errors";
import { giveUp, type RunKey, runChunk } from "./run-chunk";
import { updateStatistics } from "./update-statistics";

const Payload = z.object({ accountId: z.number().int(), id: z.number().int() });

/** Processes a run chunk by chunk until no rows are left or the signal stops it. */
export async function runChunks(key: RunKey, signal?: AbortSignal): Promise<void> {
  let last = await runChunk(key);
  if (last !== null) await updateStatistics();
  while (!signal?.aborted && last !== null) last = await runChunk(key, last);
}

/**
 * Processes a run, and continues after a stop or a crash. An error at every attempt fails the
 * remaining rows, unless the database is unavailable.
 */
export const runBulk: Task = async (payload, { job, abortSignal }) => {
  const key = Payload.parse(payload);
  try {
    await runChunks(key, abortSignal);
  } catch (error) {
    const isLast = job.attempts >= job.max_attempts;
    if (isLast && toAppError(error).code !== "unavailable") await giveUp(key);
    throw error;
  }
};
