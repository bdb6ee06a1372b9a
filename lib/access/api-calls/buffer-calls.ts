interface Options<Entry> {
  /** Writes some entries, all or none. */
  write(entries: Entry[]): Promise<void>;
  /** Whether a write that failed may succeed later; else its entries are let go. */
  mayRetry(error: unknown): boolean;
  onLoss(count: number, error: unknown): void;
  /** How many are written at once, and how many make it write before its time. */
  batch?: number;
  /** How many are held at most; past them the oldest are let go. */
  most?: number;
  milliseconds?: number;
}

/**
 * Collects entries and writes them together, a moment after the first came. Adding never waits
 * and never throws; while nothing can be written it holds the newest.
 */
export class CallBuffer<Entry> {
  #entries: Entry[] = [];
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> | undefined;
  #failing = false;
  readonly #options: Required<Options<Entry>>;

  constructor(options: Options<Entry>) {
    this.#options = { batch: 500, most: 10_000, milliseconds: 1000, ...options };
  }

  add(entry: Entry): void {
    this.#entries.push(entry);
    if (this.#entries.length > this.#options.most) this.#entries.shift();
    if (this.#entries.length >= this.#options.batch && !this.#failing) void this.flush();
    else this.#flushLater();
  }

  /** Writes what there is now; resolves when it is written or has failed, and never throws. */
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
        if (this.#failing) return this.#takeBack(entries);
        this.#options.onLoss(entries.length, error);
      }
    }
  }

  #takeBack(entries: Entry[]): void {
    this.#entries = [...entries, ...this.#entries].slice(-this.#options.most);
  }
}
