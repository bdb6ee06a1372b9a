import { call, pause } from "./call";

/** What an answer's sending came to, told as it happens. */
export interface Listener {
  saved(questionId: string, remaining: number | null): void;
  refused(questionId: string, problem: string): void;
  /** The server is away; it is tried again. */
  delayed(): void;
  /** The sitting is over, or the page has lost its right to it. */
  over(): void;
}

/** The sitting is over: what is unsent counts no more. */
const over = 409;
/** The page's cookie is: the answers wait until the link is opened again. */
const away = 403;

/**
 * The answers that the server has not said it has, the latest of each question. They outlive a
 * reload: the browser keeps them until they are saved, and nothing else.
 */
export class Unsent {
  readonly #key: string;
  readonly #listener: Listener;
  readonly #answers: Map<string, readonly string[]>;
  #isSending = false;
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(key: string, listener: Listener) {
    this.#key = key;
    this.#listener = listener;
    this.#answers = new Map(kept(key));
  }

  get answers(): ReadonlyMap<string, readonly string[]> {
    return this.#answers;
  }

  get isDelayed(): boolean {
    return this.#failures > 0;
  }

  add(questionId: string, values: readonly string[]): void {
    this.#answers.set(questionId, values);
    this.#keep();
    if (!this.isDelayed) void this.send();
  }

  /** Sends them one after the other; again later, and ever less often, where nobody answers. */
  async send(): Promise<void> {
    clearTimeout(this.#retry);
    if (this.#isSending) return;
    this.#isSending = true;
    while (this.#answers.size > 0 && (await this.#sendFirst())) this.#failures = 0;
    this.#isSending = false;
    if (this.#answers.size === 0) return;
    this.#failures += 1;
    this.#listener.delayed();
    const wait = Math.min(1000 * 2 ** (this.#failures - 1), 15_000);
    this.#retry = setTimeout(() => this.send(), wait);
  }

  /** Resolves once everything is sent. */
  async empty(): Promise<void> {
    while (this.#answers.size > 0) await pause(50);
  }

  async #sendFirst(): Promise<boolean> {
    const [[questionId, values] = ["", []]] = this.#answers;
    const body = new URLSearchParams([["question", questionId]]);
    for (const value of values) body.append("value", value);
    const answer = await call(`${this.#key}/save`, body);
    if (answer?.status === over || answer?.status === away) {
      if (answer.status === over) this.#answers.clear();
      this.#keep();
      this.#listener.over();
      return false;
    }
    if (!answer?.ok && answer?.status !== 400) return false;
    if (this.#answers.get(questionId) === values) this.#answers.delete(questionId);
    this.#keep();
    const said = await answer.json().catch(() => ({}));
    if (answer.ok) this.#listener.saved(questionId, said.remaining ?? null);
    else this.#listener.refused(questionId, said.error ?? "");
    return true;
  }

  #keep(): void {
    try {
      if (this.#answers.size === 0) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, JSON.stringify([...this.#answers]));
    } catch {
      // A browser may forbid it; then a reload before the answer is saved loses it.
    }
  }
}

function kept(key: string): [string, string[]][] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "[]");
  } catch {
    return [];
  }
}
