/**
 * Caches values for half a second by default, so that a burst of requests costs one lookup and a
 * revocation takes effect within a second. Holds at most 5,000 entries.
 */
export class Recent<Value> {
  readonly #entries = new Map<string, { value: Promise<Value>; until: number }>();
  readonly #milliseconds: number;

  constructor(milliseconds = 500) {
    this.#milliseconds = milliseconds;
  }

  get(key: string, load: () => Promise<Value>): Promise<Value> {
    const now = performance.now();
    const found = this.#entries.get(key);
    if (found && found.until > now) return found.value;
    if (this.#entries.size >= 5000) this.#entries.clear();
    const value = load();
    this.#entries.set(key, { value, until: now + this.#milliseconds });
    value.catch(() => this.#entries.delete(key));
    return value;
  }

  clear(): void {
    this.#entries.clear();
  }
}
