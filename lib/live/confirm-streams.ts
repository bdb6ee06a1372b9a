import { findChangedCallers } from "@/lib/auth/find-changed-callers";
import type { LiveStream } from "./live-stream";

const freshMs = 500;

/**
 * Checks the streams' callers, unless that was done within the last half second: all at once, and
 * those that changed one by one. Ends the streams whose credential has ended. Throws while the
 * database is unavailable.
 */
export async function confirmStreams(streams: Iterable<LiveStream>): Promise<void> {
  const now = performance.now();
  const due = [...streams].filter(({ confirmedAt }) => now - confirmedAt > freshMs);
  if (due.length === 0) return;
  const changed = await findChangedCallers(due.map(({ actor }) => actor));
  const renewed = due.map(async (stream) => {
    if (changed.has(stream.actor.credential)) await stream.renew(now);
    else stream.confirm(now);
  });
  await Promise.all(renewed);
}
