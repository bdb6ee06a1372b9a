import { setImmediate as breathe, setTimeout as pause } from "node:timers/promises";
import type { Permission } from "@/lib/auth/permissions";
import { confirmStreams } from "./confirm-streams";
import { changeEvent } from "./encode-event";
import type { LiveStream } from "./live-stream";
import { collapse } from "./rules";
import type { LiveSubject } from "./schema";

const batch = 250;
const minRestMs = 50;
/** Deliveries take at most a fifth of the process. */
const restPerWork = 4;

/** Changes that may end a stream: its caller is checked at once, however recently it was. */
const accessTypes: ReadonlySet<string> = new Set(["member", "api_key"]);

/**
 * The streams of one account. Callers are checked before they receive anything, all in one query;
 * changes that arrive meanwhile or soon after are delivered together.
 */
export class Audience {
  readonly streams = new Set<LiveStream>();
  #pending: LiveSubject[] = [];
  #isRunning = false;

  /** Delivers changes to all streams, in batches. They are kept while the database is away. */
  announce(subjects: readonly LiveSubject[]): void {
    this.#pending = collapse([...this.#pending, ...subjects]);
    if (subjects.some(({ type }) => accessTypes.has(type))) {
      for (const stream of this.streams) stream.confirmedAt = Number.NEGATIVE_INFINITY;
    }
    void this.deliver();
  }

  /** Delivers what is pending. Never throws. */
  async deliver(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    while (this.#pending.length > 0) {
      const subjects = this.#pending;
      this.#pending = [];
      try {
        await confirmStreams(this.streams);
      } catch {
        this.#pending = collapse([...subjects, ...this.#pending]);
        break;
      }
      const startedAt = performance.now();
      await this.#fanOut(subjects);
      await pause(Math.max(minRestMs, (performance.now() - startedAt) * restPerWork));
    }
    this.#isRunning = false;
  }

  async #fanOut(subjects: readonly LiveSubject[]): Promise<void> {
    const chunks = new Map<ReadonlySet<Permission>, Uint8Array | null>();
    let delivered = 0;
    for (const stream of [...this.streams]) {
      const { permissions } = stream.actor;
      const known = chunks.get(permissions);
      const chunk = known === undefined ? changeEvent(permissions, subjects) : known;
      chunks.set(permissions, chunk);
      stream.deliver(subjects, chunk);
      delivered += 1;
      if (delivered % batch === 0) await breathe();
    }
  }
}
