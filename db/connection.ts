import { connect, type Socket } from "node:net";
import postgres from "postgres";
import { tracedStatement } from "./trace-statements";

type Options = postgres.Options<Record<string, postgres.PostgresType>>;
type DriverOptions = Pick<postgres.ParsedOptions, "host" | "port"> & { path?: string };

/** Replaces the driver's parsers and serializers, by type. */
export interface Conversions {
  parsers: Record<number, (text: string) => unknown>;
  serializers: Record<number, (value: unknown) => unknown>;
}

interface Given {
  url: string;
  options: Options & { onnotify?(channel: string, text: string): void };
  conversions?: Conversions;
}

const lifetime = 30 * 60_000;

const failed = (code: string, text: string) => Object.assign(new Error(text), { code });

/** Returns the error of a query on a connection that has been lost. */
export const connectionLost = () =>
  failed("CONNECTION_CLOSED", "The connection to the database was lost");

/** Returns the error of a query that got no connection. */
export const noConnection = () =>
  failed("CONNECT_TIMEOUT", "No connection to the database became free");

/**
 * One connection, opened by its first query and never reopened: a lost one is replaced, so that no
 * statement of a transaction can reach another session.
 */
export class Connection {
  readonly #client: postgres.Sql;
  readonly #bornAt = performance.now();
  /** Ends the queries that are running, for the driver leaves some of a lost connection pending. */
  readonly #rejections = new Set<(error: Error) => void>();
  #socket: Socket | undefined;
  #traffic = 0;
  #heard = 0;
  #silence = 0;
  #isLost = false;
  #isOpen = false;
  releasedAt = 0;

  constructor({ url, options, conversions }: Given) {
    let attempts = 0;
    this.#client = postgres(url, {
      ...options,
      ...{ max: 1, max_pipeline: 1, max_lifetime: null, fetch_types: false, onnotice: () => {} },
      onparameter: () => {
        this.#isOpen = true;
      },
      onclose: () => this.#lose(),
      socket: (given: DriverOptions) => {
        this.#socket = openSocket(given, attempts);
        attempts += 1;
        return this.#socket;
      },
    } as Options);
    Object.assign(this.#client.options.parsers, conversions?.parsers);
    Object.assign(this.#client.options.serializers, conversions?.serializers);
  }

  get isLost(): boolean {
    return this.#isLost;
  }

  get isUsable(): boolean {
    return !this.#isLost && performance.now() - this.#bornAt < lifetime;
  }

  /** Returns whether the server has let us in. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /**
   * Sends what `send` sends, which is `text` without its values; rejects, and sends nothing, once
   * the connection is lost.
   */
  run<T>(send: (client: postgres.Sql) => PromiseLike<T>, text: string): Promise<T> {
    return tracedStatement(text, () => this.#send(send));
  }

  #send<T>(send: (client: postgres.Sql) => PromiseLike<T>): Promise<T> {
    if (this.#isLost) return Promise.reject(connectionLost());
    return new Promise((resolve, reject) => {
      const settled = () => this.#rejections.delete(reject);
      this.#rejections.add(reject);
      send(this.#client).then(resolve, reject).then(settled);
    });
  }

  /** Marks the connection as lost. The driver may still say why before its queries are ended. */
  #lose(): void {
    this.#isLost = true;
    setImmediate(() => {
      for (const reject of this.#rejections) reject(connectionLost());
    });
  }

  /** Returns whether the server has sent anything since the last call. */
  hasHeard(): boolean {
    const heard = this.#socket?.bytesRead ?? 0;
    const hasHeard = heard !== this.#heard;
    this.#heard = heard;
    return hasHeard;
  }

  /** Counts how many calls in a row have seen no traffic, this one included. */
  countSilence(): number {
    const traffic = (this.#socket?.bytesRead ?? 0) + (this.#socket?.bytesWritten ?? 0);
    this.#silence = traffic === this.#traffic ? this.#silence + 1 : 0;
    this.#traffic = traffic;
    return this.#silence;
  }

  /** Resets the count of silence. */
  resetSilence(): void {
    this.#silence = 0;
  }

  /** Cuts the connection without the server's help; its queries fail. */
  destroy(): void {
    this.#lose();
    this.#socket?.destroy(failed("ETIMEDOUT", "The database stopped responding"));
  }

  /** Closes an idle connection. */
  close(): void {
    this.#isLost = true;
    void this.#client.end({ timeout: 0 }).finally(() => this.#socket?.destroySoon());
  }
}

/** Opens a socket to the first host of an address, and to the next ones at further attempts. */
function openSocket({ host, port, path }: DriverOptions, attempt: number): Socket {
  if (path) return connect(path);
  const at = attempt % host.length;
  const address = { host: host[at] ?? "localhost", port: port[at] ?? 5432 };
  return Object.assign(connect(address), address);
}
