import { call, pause } from "./call";
import { forget, forgetAll, keep, keptAnswers } from "./kept";

/** Notified of the outcome as an answer is sent. */
export interface Listener {
  saved(questionId: string, remaining: number | null): void;
  refused(questionId: string, problem: string): void;
  /** The server did not answer; it will be retried. */
  delayed(): void;
  /** The sitting is over, or the page has lost access to it. */
  over(): void;
}

/** The sitting is over: unsent answers no longer count. */
const over = 409;
/** The page's cookie has expired: answers wait until the link is opened again. */
const away = 403;
/** The server is busy or slow; it may accept the same answer later. */
const later = new Set([408, 429]);

type Sent = "done" | "later" | "stop";

/**
 * The latest answer of each question that the server has not confirmed. The browser keeps them
 * across reloads until they are saved.
 */
export class Unsent {
  readonly #base: string;
  readonly #listener: Listener;
  readonly #answers: Map<string, readonly string[]>;
  #isSending = false;
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(base: string, listener: Listener) {
    this.#base = base;
    this.#listener = listener;
    this.#answers = new Map(keptAnswers(base));
  }

  get answers(): ReadonlyMap<string, readonly string[]> {
    return this.#answers;
  }

  get isDelayed(): boolean {
    return this.#failures > 0;
  }

  add(questionId: string, values: readonly string[]): void {
    this.#answers.set(questionId, values);
    keep(this.#base, questionId, values);
    if (!this.isDelayed) void this.send();
  }

  /** Sends answers one by one; retries less and less often while nothing answers. */
  async send(): Promise<void> {
    clearTimeout(this.#retry);
    if (this.#isSending) return;
    this.#isSending = true;
    let last: Sent = "done";
    while (this.#answers.size > 0 && last === "done") {
      last = await this.#sendFirst();
      if (last === "done") this.#failures = 0;
    }
    this.#isSending = false;
    if (last !== "later") return;
    this.#failures += 1;
    this.#listener.delayed();
    const wait = Math.min(1000 * 2 ** (this.#failures - 1), 15_000);
    this.#retry = setTimeout(() => this.send(), wait);
  }

  /** Resolves once everything is sent. */
  async empty(): Promise<void> {
    while (this.#answers.size > 0) await pause(50);
  }

  async #sendFirst(): Promise<Sent> {
    const [[questionId, values] = ["", []]] = this.#answers;
    const body = new URLSearchParams([["question", questionId]]);
    for (const value of values) body.append("value", value);
    const answer = await call(`${this.#base}/save`, body);
    if (answer?.status === over || answer?.status === away) return this.#stop(answer.status);
    const isRefused = answer && answer.status >= 400 && answer.status < 500;
    if (!answer?.ok && (!isRefused || later.has(answer.status))) {
      this.#moveBack(questionId, values);
      return "later";
    }
    if (this.#answers.get(questionId) === values) this.#answers.delete(questionId);
    forget(this.#base, questionId, values);
    const result = await answer.json().catch(() => ({}));
    if (answer.ok) this.#listener.saved(questionId, result.remaining ?? null);
    else this.#listener.refused(questionId, result.error ?? "");
    return "done";
  }

  #stop(status: number): Sent {
    if (status === over) {
      this.#answers.clear();
      forgetAll(this.#base);
    }
    this.#listener.over();
    return "stop";
  }

  /** Moves an answer that the server fails on behind the others. */
  #moveBack(questionId: string, values: readonly string[]): void {
    if (this.#answers.get(questionId) !== values) return;
    this.#answers.delete(questionId);
    this.#answers.set(questionId, values);
  }
}
