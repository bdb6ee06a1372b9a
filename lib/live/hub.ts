import { listenTo } from "@/db/listen";
import { AppError } from "@/lib/errors";
import { isStopping } from "@/lib/health/mark-stopping";
import { watch } from "@/lib/metrics/recorder";
import type { LiveStream } from "./live-stream";
import { liveChannel } from "./notify-live";
import { readNotice } from "./rules";
import { everything } from "./schema";

interface Hub {
  streams: Set<LiveStream>;
  closed: boolean;
  stopListening?: () => Promise<void>;
  timer?: NodeJS.Timeout | undefined;
}

const refreshMs = 1500;
const maxPerUser = 10;
const maxStreams = 2000;

const shared = globalThis as typeof globalThis & { profferLive?: Hub };

watch("proffer_live_streams", {
  help: "Live streams that are open",
  read: () => shared.profferLive?.streams.size ?? 0,
});

function hub(): Hub {
  if (!shared.profferLive) {
    shared.profferLive = { streams: new Set(), closed: false };
    for (const signal of ["SIGINT", "SIGTERM", "disconnect"])
      process.once(signal, closeUnlessServing);
  }
  return shared.profferLive;
}

/**
 * Adds a stream to this process: it receives its account's changes until it is removed. Throws
 * `too_many_requests` beyond ten streams of one credential, and `unavailable` beyond two thousand
 * in total or when the process is stopping.
 */
export function addStream(stream: LiveStream): void {
  const live = hub();
  if (live.closed || live.streams.size >= maxStreams) {
    throw new AppError("unavailable", "Service temporarily unavailable");
  }
  const own = [...live.streams].filter(({ credential }) => credential === stream.credential);
  if (own.length >= maxPerUser) {
    throw new AppError("too_many_requests", "Too many live connections");
  }
  live.streams.add(stream);
  live.stopListening ??= listen(live);
  live.timer ??= setInterval(() => refreshAll(live), refreshMs).unref();
}

export function removeStream(stream: LiveStream): void {
  const live = hub();
  live.streams.delete(stream);
  if (live.streams.size > 0) return;
  clearInterval(live.timer);
  live.timer = undefined;
}

/** Returns how many streams this process serves. */
export const countStreams = () => hub().streams.size;

/** Ends every stream, accepts no new ones and disconnects; a stopping server calls this first. */
export function closeLive(): void {
  const live = hub();
  live.closed = true;
  for (const stream of live.streams) stream.end();
  void live.stopListening?.();
}

/** Ends the streams under `next start`; our own server calls `closeLive` once it drains. */
function closeUnlessServing(): void {
  if (!isStopping()) closeLive();
}

function listen({ streams }: Hub): () => Promise<void> {
  let isFirst = true;
  return listenTo(liveChannel, {
    onListening() {
      if (!isFirst) for (const stream of streams) stream.queue([everything]);
      isFirst = false;
    },
    onMessage(text) {
      const notice = readNotice(text);
      for (const stream of streams) {
        if (stream.accountId === notice?.account) stream.queue(notice.subjects);
      }
    },
  });
}

function refreshAll({ streams }: Hub): void {
  for (const stream of streams) void stream.refresh();
}
