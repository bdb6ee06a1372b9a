import { byId, say } from "./dom";
import type { Texts } from "./texts";

const twoDigits = (number: number) => String(number).padStart(2, "0");

function written(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const head = hours > 0 ? `${hours}:${twoDigits(minutes)}` : String(minutes);
  return `${head}:${twoDigits(seconds % 60)}`;
}

/** Returns when the page's own clock starts: when the server's response arrived. */
function arrival(): number {
  const [navigation] = performance.getEntriesByType("navigation");
  return navigation instanceof PerformanceNavigationTiming ? navigation.responseStart : 0;
}

/** Shows the time running out, announces five minutes and one minute left, and reports the end. */
export class Clock {
  readonly #texts: Texts;
  readonly #onEnd: () => void;
  readonly #interval: ReturnType<typeof setInterval>;
  #deadline: number;
  #shown = Number.POSITIVE_INFINITY;

  constructor(remaining: number, texts: Texts, onEnd: () => void) {
    this.#deadline = arrival() + remaining * 1000;
    this.#texts = texts;
    this.#onEnd = onEnd;
    this.#interval = setInterval(() => this.#tick(), 250);
    this.#tick();
  }

  /**
   * Sets the seconds left as the server reported them, a moment ago or longer on a slow connection.
   * It never adds time: the report that leaves the least is the most accurate.
   */
  set(remaining: number | null): void {
    if (remaining === null) return;
    this.#deadline = Math.min(this.#deadline, performance.now() + remaining * 1000);
  }

  #tick(): void {
    const left = Math.max(0, Math.ceil((this.#deadline - performance.now()) / 1000));
    const clock = byId("clock");
    if (!clock || left === this.#shown) return;
    clock.textContent = written(left);
    clock.parentElement?.classList.toggle("soon", left <= 60);
    const passes = (mark: number) => left <= mark && this.#shown > mark;
    if (left > 0 && passes(60)) say("note", this.#texts.one);
    else if (left > 60 && passes(300)) say("note", this.#texts.five);
    this.#shown = left;
    if (left > 0) return;
    clearInterval(this.#interval);
    this.#onEnd();
  }
}
