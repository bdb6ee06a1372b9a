export interface LaneRules {
  /** Concurrent calls to one receiver while it responds; otherwise only one. */
  max: number;
  /** Seconds of the first and of the longest pause after no response. */
  minPause: number;
  maxPause: number;
}

interface Lane {
  running: number;
  failingSince: number | null;
  pausedUntil: number;
}

/**
 * Prevents a slow or unresponsive receiver from occupying all outgoing calls of this process. After
 * a failure, nobody calls it for half the time it has been silent; then one call tests it.
 */
export class Lanes {
  readonly #rules: LaneRules;
  readonly #lanes = new Map<string, Lane>();

  constructor(rules: LaneRules) {
    this.#rules = rules;
  }

  /**
   * Claims a place for a call to a receiver. Returns false if none is free. Release each place
   * once.
   */
  enter(receiver: string): boolean {
    const lane = this.#lanes.get(receiver) ?? { running: 0, failingSince: null, pausedUntil: 0 };
    if (lane.running >= (lane.failingSince === null ? this.#rules.max : 1)) return false;
    lane.running += 1;
    this.#lanes.set(receiver, lane);
    return true;
  }

  /** Releases a place. `answered` is null if no call was sent; `now` is in milliseconds. */
  leave(receiver: string, answered: boolean | null, now: number): void {
    const lane = this.#lanes.get(receiver);
    if (!lane) return;
    lane.running -= 1;
    if (answered === false) {
      lane.failingSince ??= now;
      lane.pausedUntil = now + this.#pauseAfter(now - lane.failingSince);
    } else if (answered) lane.failingSince = null;
    if (lane.running === 0 && lane.failingSince === null) this.#lanes.delete(receiver);
  }

  /** Returns the seconds until a receiver may be called; 0 for now. */
  pauseOf(receiver: string, now: number): number {
    const lane = this.#lanes.get(receiver);
    if (!lane || lane.failingSince === null) return 0;
    return Math.max(0, (lane.pausedUntil - now) / 1000);
  }

  #pauseAfter(silence: number): number {
    const { minPause, maxPause } = this.#rules;
    return Math.min(Math.max(silence / 2, minPause * 1000), maxPause * 1000);
  }
}
