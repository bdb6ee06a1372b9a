import { randomUUID } from "node:crypto";
import { eq, lt, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { processes } from "@/db/schema";
import { announceStart } from "@/lib/live/announce";
import { watched } from "@/lib/metrics/recorder";
import { findVersion } from "@/lib/version";
import { workerState } from "./worker";

const interval = 10_000;

const shared = globalThis as typeof globalThis & { profferBeat?: { id: string; timer: Timer } };
type Timer = NodeJS.Timeout;

/**
 * Says every ten seconds that this process is there, until `stopBeating`, and first that open
 * screens should look again, for one that was killed before it may have left some untold.
 */
export async function startBeating({ serves }: { serves: boolean }): Promise<void> {
  if (shared.profferBeat) return;
  const id = randomUUID();
  const work = () => beat(id, serves).catch(() => {});
  shared.profferBeat = { id, timer: setInterval(work, interval).unref() };
  await work();
  announceStart();
}

async function beat(id: string, serves: boolean): Promise<void> {
  const { version, commit } = findVersion();
  const liveStreams = watched().get("proffer_live_streams")?.read() ?? 0;
  const works = workerState() === "running";
  const beatAt = sql`now()`;
  await database()
    .insert(processes)
    .values({ ...{ id, serves, works, version, commit, liveStreams, beatAt } })
    .onConflictDoUpdate({ target: processes.id, set: { works, liveStreams, beatAt } });
  await database().delete(processes).where(lt(processes.beatAt, sql`now() - interval '1 hour'`));
}

/** Says that this process ends. Never throws. */
export async function stopBeating(): Promise<void> {
  const { id, timer } = shared.profferBeat ?? {};
  if (!id) return;
  clearInterval(timer);
  await database()
    .delete(processes)
    .where(eq(processes.id, id))
    .catch(() => {});
}
