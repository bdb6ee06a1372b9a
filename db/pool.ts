import type { Connection } from "./connection";
import { noConnection } from "./connection";

interface Waiter {
  ticks: number;
  resolve(connection: Connection): void;
  reject(error: Error): void;
}

const tick = 250;
const inTicks = (milliseconds: number) => Math.ceil(milliseconds / tick);
const idleTimeout = 60_000;
const closingPatience = 5000;

/** How long a borrowed connection may be silent; the server ends a statement before that. */
const maxSilence = inTicks(4000);
/** How long one may be silent while it is being opened. */
const maxOpeningSilence = inTicks(2000);
/** How long a query waits for a connection while the database says nothing at all. */
const maxWait = inTicks(2500);

/**
 * Lends connections, at most `max` at once. One that is silent for too long while it is lent is cut
 * and replaced. Time is counted in ticks of this process, which don't pass while it is busy.
 */
export class Pool {
  readonly #open: () => Connection;
  readonly #max: number;
  readonly #idle: Connection[] = [];
  readonly #lent = new Set<Connection>();
  readonly #waiters: Waiter[] = [];
  readonly #timer: NodeJS.Timeout;
  #silence = 0;
  #lostAt = Number.NEGATIVE_INFINITY;
  #isClosing = false;

  constructor(max: number, open: () => Connection) {
    this.#max = max;
    this.#open = open;
    this.#timer = setInterval(() => this.#tick(), tick).unref();
  }

  /** Lends a connection to `work` until it settles. */
  async lend<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const connection = this.#take() ?? (await this.#wait());
    try {
      return await work(connection);
    } finally {
      this.#release(connection);
    }
  }

  /** Returns whether a connection was lost within the last `milliseconds`. */
  hasLost(milliseconds: number): boolean {
    return performance.now() - this.#lostAt < milliseconds;
  }

  /** Returns how many connections are lent or idle, and how many queries wait for one. */
  get counts(): { lent: number; idle: number; waiting: number } {
    return { lent: this.#lent.size, idle: this.#idle.length, waiting: this.#waiters.length };
  }

  /** Waits up to five seconds for lent connections, and closes all. */
  async close(): Promise<void> {
    this.#isClosing = true;
    for (let waited = 0; this.#lent.size > 0 && waited < closingPatience; waited += 20) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    clearInterval(this.#timer);
    for (const connection of this.#lent) connection.destroy();
    for (const connection of this.#idle.splice(0)) connection.close();
    for (const waiter of this.#waiters.splice(0)) waiter.reject(noConnection());
  }

  #take(): Connection | undefined {
    while (this.#idle.length > 0) {
      const connection = this.#idle.pop();
      if (connection?.isUsable) return this.#lendOut(connection);
      connection?.close();
    }
    return this.#lent.size < this.#max ? this.#lendOut(this.#open()) : undefined;
  }

  #lendOut(connection: Connection): Connection {
    connection.resetSilence();
    this.#lent.add(connection);
    return connection;
  }

  #wait(): Promise<Connection> {
    return new Promise((resolve, reject) => {
      this.#waiters.push({ ticks: 0, resolve, reject });
    });
  }

  #release(connection: Connection): void {
    this.#lent.delete(connection);
    connection.releasedAt = performance.now();
    if (connection.isLost) this.#lostAt = connection.releasedAt;
    if (connection.isUsable && !this.#isClosing) this.#idle.push(connection);
    else connection.close();
    const next = this.#waiters.length > 0 ? this.#take() : undefined;
    if (next) this.#waiters.shift()?.resolve(next);
  }

  #tick(): void {
    this.#cutSilent();
    const isSilent = this.#silence >= maxWait;
    for (const waiter of this.#waiters) waiter.ticks += 1;
    while (isSilent && (this.#waiters[0]?.ticks ?? 0) > maxWait) {
      this.#waiters.shift()?.reject(noConnection());
    }
    while (this.#idle[0] && performance.now() - this.#idle[0].releasedAt > idleTimeout) {
      this.#idle.shift()?.close();
    }
  }

  #cutSilent(): void {
    let isSilent = true;
    for (const connection of this.#lent) {
      if (connection.hasHeard()) isSilent = false;
      const silence = connection.countSilence();
      if (silence >= (connection.isOpen ? maxSilence : maxOpeningSilence)) connection.destroy();
    }
    this.#silence = isSilent ? this.#silence + 1 : 0;
  }
}
