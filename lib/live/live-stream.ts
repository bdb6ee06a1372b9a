import type { Actor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { changeEvent, encodeEvent } from "./encode-event";
import { collapse } from "./rules";
import type { LiveSubject } from "./schema";

const stallTimeoutMs = 60_000;
const highWaterMark = 16_384;
const ready = encodeEvent("ready", {}, "retry: 3000\n");
const beat = encodeEvent("beat", {});

interface Options {
  actor: Actor;
  /**
   * Returns the caller's current actor; throws `unauthenticated` once the credential is invalid.
   */
  renew: () => Promise<Actor>;
  onEnd(stream: LiveStream): void;
}

/**
 * One caller's server-sent events. While the caller can't be confirmed or the reader has no room,
 * changes are held and collapsed, so a slow reader costs no memory. Ends when the credential does,
 * when the reader disconnects, and when it reads nothing for a minute.
 */
export class LiveStream {
  readonly body: ReadableStream<Uint8Array>;
  /** When the caller was last found to be unchanged. */
  confirmedAt = Number.NEGATIVE_INFINITY;
  readonly #options: Options;
  #actor: Actor;
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #held: LiveSubject[] = [];
  #isConfirmed = true;
  #isQuiet = true;
  #lastSent = performance.now();

  constructor(options: Options) {
    this.#options = options;
    this.#actor = options.actor;
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
          this.#send(ready);
        },
        cancel: () => this.#leave(),
      },
      { highWaterMark, size: (chunk) => chunk.byteLength },
    );
  }

  get actor(): Actor {
    return this.#actor;
  }

  confirm(at: number): void {
    this.confirmedAt = at;
    this.#isConfirmed = true;
  }

  /** Authenticates the caller again. Ends the stream unless they may still read the account. */
  async renew(at: number): Promise<void> {
    try {
      const actor = await this.#options.renew();
      if (actor.accountId !== this.#actor.accountId) return this.end();
      this.#actor = actor;
      this.confirm(at);
    } catch (error) {
      this.#isConfirmed = false;
      if (error instanceof AppError && error.status < 500) this.end();
    }
  }

  /** Sends changes, given also as the bytes that all callers with these permissions get. */
  deliver(subjects: readonly LiveSubject[], chunk: Uint8Array | null): void {
    if (this.#mayReceive && this.#held.length === 0) {
      if (chunk) this.#send(chunk);
    } else {
      this.#held = collapse([...this.#held, ...subjects]);
    }
  }

  /** Sends what was held, as soon as it can be. */
  release(): void {
    if (!this.#hasRoom && performance.now() - this.#lastSent > stallTimeoutMs) this.end();
    if (!this.#mayReceive || this.#held.length === 0) return;
    const chunk = changeEvent(this.#actor.permissions, this.#held);
    this.#held = [];
    if (chunk) this.#send(chunk);
  }

  /** Sends a beat, unless anything else was sent since the last time. */
  beat(): void {
    if (this.#isQuiet && this.#hasRoom) this.#send(beat);
    this.#isQuiet = true;
  }

  end(): void {
    this.#controller?.close();
    this.#leave();
  }

  get #hasRoom(): boolean {
    return (this.#controller?.desiredSize ?? 0) > 0;
  }

  get #mayReceive(): boolean {
    return this.#isConfirmed && this.#hasRoom;
  }

  #leave(): void {
    this.#controller = undefined;
    this.#options.onEnd(this);
  }

  #send(chunk: Uint8Array): void {
    this.#controller?.enqueue(chunk);
    this.#isQuiet = false;
    this.#lastSent = performance.now();
  }
}
