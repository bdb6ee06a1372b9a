import { AsyncLocalStorage } from "node:async_hooks";
import { drizzle } from "drizzle-orm/postgres-js";
import { env } from "@/lib/env";
import { isPooled } from "./addresses";
import { Connection, type Conversions } from "./connection";
import { Pool } from "./pool";
import { pooledClient } from "./pooled-client";

/** Opens a pool to an address, with a database on it. */
export function openDatabase(url: string) {
  const conversions: Conversions = { parsers: {}, serializers: {} };
  const open = () => new Connection({ url, ...settings(), conversions });
  const pool = new Pool(env.DATABASE_POOL, open);
  return { pool, database: drizzle(pooledClient(pool, conversions), { casing: "snake_case" }) };
}

const connect = () => ({
  ...openDatabase(env.DATABASE_URL),
  transactions: new AsyncLocalStorage<OpenTransaction>(),
  /** The database from which a work reads, if not the first. */
  sources: new AsyncLocalStorage<Database>(),
  closing: [] as (() => Promise<void>)[],
});

/** A pooler refuses these in a connection's first message, so it sets them itself, or the role does. */
const limits = {
  statement_timeout: 3800,
  lock_timeout: 3000,
  idle_in_transaction_session_timeout: 3800,
  // Starting workers takes longer than most statements. A text, because the driver sends no zero.
  max_parallel_workers_per_gather: "0",
};

const settings = () => ({
  options: {
    connect_timeout: 10,
    connection: {
      application_name: "proffer",
      TimeZone: "UTC",
      ...(!isPooled() && limits),
    },
  },
});

export type Database = ReturnType<typeof drizzle>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

interface OpenTransaction {
  tx: Transaction;
  /** What to do once it has been committed. */
  after: (() => void)[];
}

const shared = globalThis as typeof globalThis & { profferDatabase?: ReturnType<typeof connect> };

function connection() {
  shared.profferDatabase ??= connect();
  return shared.profferDatabase;
}

/** Returns the database outside any transaction. Inside one, pass the transaction instead. */
export function database(): Database {
  const { sources, database: first } = connection();
  return sources.getStore() ?? first;
}

/** Runs `read` so that `database()` is `source` in it. */
export const readFrom = <T>(source: Database, read: () => Promise<T>): Promise<T> =>
  connection().sources.run(source, read);

/** Returns whether this request has an open transaction. */
export const isInTransaction = (): boolean => connection().transactions.getStore() !== undefined;

/** Registers work that `closeDatabase` does first. */
export const onClose = (close: () => Promise<void>) => void connection().closing.push(close);

/**
 * Runs `work` in a transaction and commits when it resolves. If this request already has an open
 * transaction, `work` joins it and the outermost call commits, so use cases compose.
 */
export function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const { database: db, transactions } = connection();
  const open = transactions.getStore();
  if (open) return work(open.tx);
  const after: OpenTransaction["after"] = [];
  const committed = db.transaction((tx) => transactions.run({ tx, after }, () => work(tx)));
  return committed.then((result) => {
    for (const then of after) then();
    return result;
  });
}

/** Calls `then` after this request's open transaction has been committed, or at once without one. */
export function afterCommit(then: () => void): void {
  const open = connection().transactions.getStore();
  if (open) open.after.push(then);
  else then();
}

/** Returns the transaction that this request has open, or else the database. */
export function openTransactionOrDatabase(): Queryable {
  const { database: db, transactions } = connection();
  return transactions.getStore()?.tx ?? db;
}

/** A database or a transaction, for reads that work with either. */
export type Queryable = Database | Transaction;

/** Returns whether a connection that was in use was lost within the last five seconds. */
export const hasLostConnection = (): boolean => shared.profferDatabase?.pool.hasLost(5000) ?? false;

/** Returns how many connections of this process are lent or idle, and how many queries wait. */
export const countConnections = () =>
  shared.profferDatabase?.pool.counts ?? { lent: 0, idle: 0, waiting: 0 };

/** Closes every connection; for scripts, tests and shutdown. */
export async function closeDatabase(): Promise<void> {
  const open = shared.profferDatabase;
  await Promise.all((open?.closing ?? []).map((close) => close()));
  shared.profferDatabase = undefined;
  await open?.pool.close();
}
