/**
 * How many parts of a letter are set with a look of their own: more than the longest contract has,
 * and few enough that nobody's letter keeps a server busy for long. The text of the rest is set
 * plainly.
 */
const mostParts = 8000;

/** Counts the parts of one letter. */
export class Budget {
  #left = mostParts;

  /** Takes a part; returns whether there was one. */
  take(): boolean {
    this.#left -= 1;
    return this.#left >= 0;
  }
}
