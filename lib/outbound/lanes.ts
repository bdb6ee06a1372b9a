export interface LaneRules {
  /** Calls at once to one receiver, while it answers; to one that does not, a single one. */
  max: number;
  /** Seconds for which a receiver that gave no answer is left alone: at first, and in the end. */
  minPause: number;
  maxPause: number;
}

interface Lane {
  running: number;
  failingSince: number | null;
  pausedUntil: number;
}

/**
 * Keeps a receiver that is slow or gives no answer from taking every place that calls have in this
 * process. Half as long as it has been silent, nobody calls it; then a single call finds out.
 */
export class Lanes {
  readonly #rules: LaneRules;
  readonly #lanes = new Map<string, Lane>();

  constructor(rules: LaneRules) {
    this.#rules = rules;
  }

  /** Takes a place for a call to a receiver; false where none is free. Each is given back once. */
  enter(receiver: string): boolean {
    const lane = this.#lanes.get(receiver) ?? { running: 0, failingSince: null, pausedUntil: 0 };
    if (lane.running >= (lane.failingSince === null ? this.#rules.max : 1)) return false;
    lane.running += 1;
    this.#lanes.set(receiver, lane);
    return true;
  }

  /** Gives a place back; `answered` is null where no call left. `now` is in milliseconds. */
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

  /** For how many seconds a receiver is left alone yet; 0 where it may be called. */
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
