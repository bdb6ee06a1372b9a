interface Options<Entry> {
  /** Writes some entries, all or none. */
  write(entries: Entry[]): Promise<void>;
  /** Returns whether a failed write may succeed later. Otherwise its entries are dropped. */
  mayRetry(error: unknown): boolean;
  onLoss(count: number, error: unknown): void;
  /** Number of entries per write, and the number that triggers an early write. */
  batch?: number;
  /** Maximum number of entries kept. Beyond it, the oldest are dropped. */
  max?: number;
  milliseconds?: number;
}

/**
 * Collects entries and writes them together, a moment after the first one. Adding never waits or
 * throws. While writes fail, it keeps the newest entries.
 */
export class CallBuffer<Entry> {
  #entries: Entry[] = [];
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> | undefined;
  #failing = false;
  readonly #options: Required<Options<Entry>>;

  constructor(options: Options<Entry>) {
    this.#options = { batch: 500, max: 10_000, milliseconds: 1000, ...options };
  }

  add(entry: Entry): void {
    this.#entries.push(entry);
    if (this.#entries.length > this.#options.max) this.#entries.shift();
    if (this.#entries.length >= this.#options.batch && !this.#failing) void this.flush();
    else this.#flushLater();
  }

  /** Writes the pending entries. Resolves when they are written or have failed; never throws. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = undefined;
      if (this.#entries.length > 0) this.#flushLater();
    });
    return this.#writing;
  }

  #flushLater(): void {
    if (this.#writing) return;
    this.#timer ??= setTimeout(() => void this.flush(), this.#options.milliseconds).unref();
  }

  async #writeAll(): Promise<void> {
    while (this.#entries.length > 0) {
      const entries = this.#entries.splice(0, this.#options.batch);
      try {
        await this.#options.write(entries);
        this.#failing = false;
      } catch (error) {
        this.#failing = this.#options.mayRetry(error);
        if (this.#failing) return this.#restore(entries);
        this.#options.onLoss(entries.length, error);
      }
    }
  }

  #restore(entries: Entry[]): void {
    this.#entries = [...entries, ...this.#entries].slice(-this.#options.max);
  }
}
