import { setImmediate as nextTurn } from "node:timers/promises";

/** How long one computation may keep a server from all others. */
const turnInMs = 15;

/** Divides a long computation into turns, so that the server answers others between them. */
export class Pace {
  #since = performance.now();

  /** Resolves at once, or once others had their turn if this one has lasted long enough. */
  async rest(): Promise<void> {
    if (performance.now() - this.#since < turnInMs) return;
    await nextTurn();
    this.#since = performance.now();
  }
}
