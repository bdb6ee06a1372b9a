import { listenTo } from "@/db/listen";
import { AppError } from "@/lib/errors";
import { isStopping } from "@/lib/health/mark-stopping";
import { watch } from "@/lib/metrics/recorder";
import { liveChannel } from "./announce";
import { Audience } from "./audience";
import { confirmStreams } from "./confirm-streams";
import type { LiveStream } from "./live-stream";
import { readNotice } from "./rules";
import { everyAccount, everything } from "./schema";

interface Hub {
  /** With the turn in which each gets its beats. */
  streams: Map<LiveStream, number>;
  audiences: Map<number, Audience>;
  closed: boolean;
  stopListening?: () => Promise<void>;
  timer?: NodeJS.Timeout | undefined;
  opened: number;
  sweeps: number;
  isSweeping: boolean;
}

const sweepMs = 1500;
/** A stream gets a beat in every tenth sweep. */
const turns = 10;
const maxPerUser = 10;
const maxStreams = 2000;

const shared = globalThis as typeof globalThis & { profferLive?: Hub };

watch("proffer_live_streams", {
  help: "Live streams that are open",
  read: () => shared.profferLive?.streams.size ?? 0,
});

function hub(): Hub {
  if (!shared.profferLive) {
    shared.profferLive = {
      ...{ streams: new Map(), audiences: new Map() },
      ...{ opened: 0, sweeps: 0, isSweeping: false, closed: false },
    };
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
  const { accountId, credential } = stream.actor;
  const audience = live.audiences.get(accountId) ?? new Audience();
  const own = [...audience.streams].filter(({ actor }) => actor.credential === credential);
  if (own.length >= maxPerUser) {
    throw new AppError("too_many_requests", "Too many live connections");
  }
  live.audiences.set(accountId, audience);
  audience.streams.add(stream);
  live.streams.set(stream, live.opened % turns);
  live.opened += 1;
  live.stopListening ??= listen(live);
  live.timer ??= setInterval(() => void sweep(live), sweepMs).unref();
}

export function removeStream(stream: LiveStream): void {
  const live = hub();
  const { accountId } = stream.actor;
  const audience = live.audiences.get(accountId);
  audience?.streams.delete(stream);
  if (audience?.streams.size === 0) live.audiences.delete(accountId);
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
  for (const stream of [...live.streams.keys()]) stream.end();
  void live.stopListening?.();
}

/** Ends the streams under `next start`; our own server calls `closeLive` once it drains. */
function closeUnlessServing(): void {
  if (!isStopping()) closeLive();
}

function listen({ audiences }: Hub): () => Promise<void> {
  let isFirst = true;
  const announceToAll = () => {
    for (const audience of audiences.values()) audience.announce([everything]);
  };
  return listenTo(liveChannel, {
    onListening() {
      if (!isFirst) announceToAll();
      isFirst = false;
    },
    onMessage(text) {
      const notice = readNotice(text);
      if (notice?.account === everyAccount) announceToAll();
      else if (notice) audiences.get(notice.account)?.announce(notice.subjects);
    },
  });
}

/**
 * Ends the streams whose credential has ended, sends what was held, and gives a tenth of the
 * streams their beat.
 */
async function sweep(live: Hub): Promise<void> {
  live.sweeps += 1;
  if (!live.isSweeping) {
    live.isSweeping = true;
    await confirmStreams(live.streams.keys()).then(
      () => release(live),
      () => {},
    );
    live.isSweeping = false;
  }
  for (const [stream, turn] of live.streams) if (turn === live.sweeps % turns) stream.beat();
}

function release({ streams, audiences }: Hub): void {
  for (const stream of streams.keys()) stream.release();
  for (const audience of audiences.values()) void audience.deliver();
}
