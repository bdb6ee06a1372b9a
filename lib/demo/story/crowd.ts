import type { MarketCode } from "./markets";
import { chance, pick } from "./random";
import type { CandidateRow } from "./types";

const namedBySamples = [21, 38, 42];

/** The candidates of an account, handed out one after the other. */
export class Crowd {
  readonly #waiting: CandidateRow[];
  readonly #served: CandidateRow[] = [];

  constructor(candidates: readonly CandidateRow[]) {
    this.#waiting = candidates.filter(({ id }) => !namedBySamples.includes(id));
  }

  next(market: MarketCode): CandidateRow {
    const index = this.#waiting.findIndex(({ country }) => country === market);
    const [candidate] = index < 0 ? [] : this.#waiting.splice(index, 1);
    if (!candidate) throw new Error(`Nobody is left in ${market}`);
    this.#served.push(candidate);
    return candidate;
  }

  /** Now and then somebody who has an offer already, else the next one. */
  nextOrAgain(market: MarketCode): CandidateRow {
    const again = this.#served.filter(({ country }) => country === market);
    return again.length > 0 && chance(0.3) ? pick(again) : this.next(market);
  }
}
