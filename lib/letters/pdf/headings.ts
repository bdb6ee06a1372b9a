/** Levels of a letter's headings: the first is 1 and none is skipped, whatever the author wrote. */
export class Headings {
  readonly #open: number[] = [];

  /** Returns the level of the next heading, which its author gave this rank. */
  levelOf(rank: number): number {
    while ((this.#open.at(-1) ?? 0) >= rank) this.#open.pop();
    this.#open.push(rank);
    return this.#open.length;
  }
}
