import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterCommit, database, onClose } from "@/db/client";
import { statement } from "@/db/statement";
import { type Changed, collapse, noticeText, subjectsOf } from "./rules";
import { everyAccount, everything, type LiveSubject } from "./schema";

export const liveChannel = "proffer_live";

interface Announcer {
  /** What is still to be told, by account. */
  pending: Map<number, readonly LiveSubject[]>;
  sending: Promise<void> | undefined;
  isClosing: boolean;
}

const retryMs = 1000;
/** Announcements of this many milliseconds go together, once one has gone. */
const restMs = 20;

/** Leaves the trace and the sources of the request that happened to be first. */
const outside = AsyncLocalStorage.snapshot();

const shared = globalThis as typeof globalThis & { profferAnnouncer?: Announcer };

const notify = statement<{ notices: string }, object>(
  (given) => sql`
    select pg_notify(${liveChannel}, notice)
    from json_array_elements_text(${given.notices}::json) as given(notice)`,
);

/**
 * Tells the account's open screens of changes once they are committed. PostgreSQL commits
 * transactions that notify one after the other, each with its own wait for the disk, so notices go
 * in transactions of their own, which write nothing, and those of the meantime go together. What a
 * killed process leaves untold, `announceStart` makes up for.
 */
export function announce(accountId: number, changed: readonly Changed[]): void {
  if (changed.length > 0) announceSubjects(accountId, subjectsOf(changed));
}

/** Tells of changes like `announce`, by the subjects that a notice names. */
export function announceSubjects(accountId: number, subjects: readonly LiveSubject[]): void {
  if (subjects.length > 0) afterCommit(() => add(accountId, subjects));
}

/** Tells all open screens to look again, because a process that was killed may have left some untold. */
export const announceStart = (): void => add(everyAccount, [everything]);

function add(accountId: number, subjects: readonly LiveSubject[]): void {
  const announcer = announcerOf();
  const { pending } = announcer;
  pending.set(accountId, collapse([...(pending.get(accountId) ?? []), ...subjects]));
  announcer.sending ??= outside(send, announcer);
}

function announcerOf(): Announcer {
  if (!shared.profferAnnouncer) {
    const announcer: Announcer = { pending: new Map(), sending: undefined, isClosing: false };
    shared.profferAnnouncer = announcer;
    onClose(async () => {
      announcer.isClosing = true;
      shared.profferAnnouncer = undefined;
      await announcer.sending;
    });
  }
  return shared.profferAnnouncer;
}

/** Sends what is pending until nothing is. Goes on until the database is back, unless it closes. */
async function send(announcer: Announcer): Promise<void> {
  // What one turn of the event loop announces goes together.
  await pause(0);
  const { pending } = announcer;
  while (pending.size > 0) {
    const taken = [...pending];
    pending.clear();
    try {
      const notices = taken.map(([account, subjects]) => noticeText(account, subjects));
      await notify.all(database(), { notices: JSON.stringify(notices) });
      if (!announcer.isClosing) await pause(restMs);
    } catch {
      if (announcer.isClosing) return;
      for (const [account, subjects] of taken) {
        pending.set(account, collapse([...subjects, ...(pending.get(account) ?? [])]));
      }
      await pause(retryMs, undefined, { ref: false });
    }
  }
  // At once, so that nothing can be added between the last look and the end.
  announcer.sending = undefined;
}
