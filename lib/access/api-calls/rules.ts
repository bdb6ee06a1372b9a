import type { CallOutcome } from "./schema";

/** Returns the outcome of a call from its status. */
export function outcomeOf(status: number): CallOutcome {
  if (status >= 500) return "failed";
  return status >= 400 ? "refused" : "succeeded";
}

/** Statuses of each outcome: from the first, below the second. */
export const outcomeRange: Record<CallOutcome, readonly [number, number]> = {
  succeeded: [0, 400],
  refused: [400, 500],
  failed: [500, 1000],
};
