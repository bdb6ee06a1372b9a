import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { collapse, subjectsFor } from "./rules";
import type { LiveSubject } from "./schema";

const beatEvery = 15_000;
const stallPatience = 60_000;
const encoder = new TextEncoder();

interface Options {
  actor: Actor;
  /** The caller as they are now; throws `unauthenticated` once they are nobody. */
  renew: () => Promise<Actor>;
  onEnd(stream: LiveStream): void;
}

/**
 * One caller's server-sent events. Before anything is told, the caller is looked up again; what
 * cannot be told yet waits, collapsed, so a slow reader costs no memory. Ends by itself when the
 * credential does, when the reader goes away, and when it takes nothing for a minute.
 */
export class LiveStream {
  readonly accountId: number;
  readonly credential: string;
  readonly body: ReadableStream<Uint8Array>;
  readonly #options: Options;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #waiting: LiveSubject[] = [];
  #taken = performance.now();
  #busy = false;
  #again = false;

  constructor(options: Options) {
    this.#options = options;
    this.accountId = options.actor.accountId;
    this.credential = options.actor.credential;
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
          this.#send("retry: 3000\nevent: ready\ndata: {}\n\n");
        },
        cancel: () => this.#leave(),
      },
      { highWaterMark: 16_384, size: (chunk) => chunk.byteLength },
    );
  }

  /** Tells what changed, as soon as the caller was looked up and the reader has room. */
  tell(subjects: readonly LiveSubject[]): void {
    this.#waiting = collapse([...this.#waiting, ...subjects]);
    void this.refresh();
  }

  /** Looks the caller up and tells what waits. Never throws; a database that is away is waited for. */
  async refresh(): Promise<void> {
    this.#again = true;
    if (this.#busy) return;
    this.#busy = true;
    try {
      while (this.#again && this.#controller) {
        this.#again = false;
        const actor = await this.#options.renew();
        if (actor.accountId !== this.accountId) return this.end();
        this.#deliver(actor);
      }
    } catch (error) {
      if (error instanceof AppError && error.status < 500) this.end();
    } finally {
      this.#busy = false;
    }
  }

  end(): void {
    this.#controller?.close();
    this.#leave();
  }

  #leave(): void {
    this.#controller = undefined;
    this.#options.onEnd(this);
  }

  #deliver(actor: Actor): void {
    const idle = performance.now() - this.#taken;
    if ((this.#controller?.desiredSize ?? 0) <= 0) {
      if (idle > stallPatience) this.end();
      return;
    }
    const subjects = subjectsFor(actor.permissions, this.#waiting);
    this.#waiting = [];
    if (subjects.length > 0) {
      this.#send(`event: change\ndata: ${JSON.stringify({ subjects })}\n\n`);
    } else if (idle > beatEvery) {
      this.#send("event: beat\ndata: {}\n\n");
    }
  }

  #send(text: string): void {
    this.#controller?.enqueue(encoder.encode(text));
    this.#taken = performance.now();
  }
}
