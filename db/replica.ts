import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { env } from "@/lib/env";
import { database, isInTransaction, onClose, openDatabase, readFrom } from "./client";

interface Replica extends ReturnType<typeof openDatabase> {
  /** Until when the first database is read instead, by this process's clock. */
  restsUntil: number;
}

const step = 5;
const restAfterLag = 1000;
const restAfterFailure = 5000;

const shared = globalThis as typeof globalThis & { profferReplica?: Replica };

function replica(url: string): Replica {
  if (!shared.profferReplica) {
    shared.profferReplica = { ...openDatabase(url), restsUntil: 0 };
    onClose(closeReplica);
  }
  return shared.profferReplica;
}

async function closeReplica(): Promise<void> {
  const open = shared.profferReplica;
  shared.profferReplica = undefined;
  await open?.pool.close();
}

/**
 * Runs `read`, which must only read, on the replica of `DATABASE_REPLICA_URL` once that has
 * everything committed so far, so that nobody misses a write, their own or others'. If that takes
 * longer than `DATABASE_REPLICA_LAG` milliseconds, or the replica fails, the primary is read, and
 * stays in use for a second or five.
 */
export async function onReplica<T>(read: () => Promise<T>): Promise<T> {
  const url = env.DATABASE_REPLICA_URL;
  if (!url || isInTransaction()) return read();
  const source = replica(url);
  if (performance.now() < source.restsUntil) return read();
  const position = await primaryPosition();
  let rest = restAfterFailure;
  try {
    if (await hasReached(source, position)) return await readFrom(source.database, read);
    rest = restAfterLag;
  } catch {
    // The primary is asked below. If it fails too, the replica isn't to blame.
  }
  const result = await read();
  source.restsUntil = performance.now() + rest;
  return result;
}

/**
 * Returns how many bytes of the primary's log the replica has yet to replay; null if it doesn't
 * answer or is no replica. Undefined without a replica.
 */
export async function findReplicaLag(): Promise<number | null | undefined> {
  const url = env.DATABASE_REPLICA_URL;
  if (!url) return undefined;
  const position = await primaryPosition();
  const lag = sql`greatest(0, pg_wal_lsn_diff(${position}::pg_lsn, pg_last_wal_replay_lsn()))`;
  return replica(url)
    .database.execute<{ bytes: number | null }>(sql`select ${lag}::float as bytes`)
    .then(
      ([row]) => row?.bytes ?? null,
      () => null,
    );
}

/** Returns how far the primary's log is on disk: what was committed is before. */
async function primaryPosition(): Promise<string> {
  const [row] = await database().execute<{ position: string }>(
    sql`select pg_current_wal_flush_lsn()::text as position`,
  );
  return row?.position ?? "";
}

/** Waits, up to the bound, until the replica has replayed the log to a position. */
async function hasReached(source: Replica, position: string): Promise<boolean> {
  const deadline = performance.now() + env.DATABASE_REPLICA_LAG;
  for (;;) {
    const [row] = await source.database.execute<{ reached: boolean | null }>(
      sql`select pg_last_wal_replay_lsn() >= ${position}::pg_lsn as reached`,
    );
    if (row?.reached) return true;
    if (row?.reached !== false || performance.now() >= deadline) return false;
    await pause(step);
  }
}
