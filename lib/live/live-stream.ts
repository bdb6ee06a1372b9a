import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { collapse, subjectsFor } from "./rules";
import type { LiveSubject } from "./schema";

const beatMs = 15_000;
const stallTimeoutMs = 60_000;
const encoder = new TextEncoder();

interface Options {
  actor: Actor;
  /**
   * Returns the caller's current actor; throws `unauthenticated` once the credential is invalid.
   */
  renew: () => Promise<Actor>;
  onEnd(stream: LiveStream): void;
}

/**
 * One caller's server-sent events. The caller is checked again before each delivery, and pending
 * changes are collapsed, so a slow reader costs no memory. Ends when the credential does, when the
 * reader disconnects, and when it reads nothing for a minute.
 */
export class LiveStream {
  readonly accountId: number;
  readonly credential: string;
  readonly body: ReadableStream<Uint8Array>;
  readonly #options: Options;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #pending: LiveSubject[] = [];
  #lastSent = performance.now();
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

  /** Queues changes for delivery once the caller was checked and the reader has room. */
  queue(subjects: readonly LiveSubject[]): void {
    this.#pending = collapse([...this.#pending, ...subjects]);
    void this.refresh();
  }

  /**
   * Checks the caller and delivers pending changes. Never throws; waits for an unavailable
   * database.
   */
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
    const idle = performance.now() - this.#lastSent;
    if ((this.#controller?.desiredSize ?? 0) <= 0) {
      if (idle > stallTimeoutMs) this.end();
      return;
    }
    const subjects = subjectsFor(actor.permissions, this.#pending);
    this.#pending = [];
    if (subjects.length > 0) {
      this.#send(`event: change\ndata: ${JSON.stringify({ subjects })}\n\n`);
    } else if (idle > beatMs) {
      this.#send("event: beat\ndata: {}\n\n");
    }
  }

  #send(text: string): void {
    this.#controller?.enqueue(encoder.encode(text));
    this.#lastSent = performance.now();
  }
}
