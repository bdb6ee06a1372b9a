import { AsyncLocalStorage } from "node:async_hooks";
import { drizzle } from "drizzle-orm/postgres-js";
import { env } from "@/lib/env";
import { isPooled } from "./addresses";
import { Connection, type Conversions } from "./connection";
import { Pool } from "./pool";
import { pooledClient } from "./pooled-client";

function connect() {
  const conversions: Conversions = { parsers: {}, serializers: {} };
  const pool = new Pool(env.DATABASE_POOL, () => new Connection({ ...settings(), conversions }));
  return {
    pool,
    database: drizzle(pooledClient(pool, conversions), { casing: "snake_case" }),
    transactions: new AsyncLocalStorage<Transaction>(),
  };
}

/** A pooler refuses these in a connection's first message, so it sets them itself, or the role does. */
const timeouts = {
  statement_timeout: 3800,
  lock_timeout: 3000,
  idle_in_transaction_session_timeout: 3800,
};

const settings = () => ({
  url: env.DATABASE_URL,
  options: {
    connect_timeout: 10,
    connection: {
      application_name: "proffer",
      TimeZone: "UTC",
      ...(!isPooled() && timeouts),
    },
  },
});

type Database = ReturnType<typeof drizzle>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

const shared = globalThis as typeof globalThis & { profferDatabase?: ReturnType<typeof connect> };

function connection() {
  shared.profferDatabase ??= connect();
  return shared.profferDatabase;
}

/** Returns the database outside any transaction. Inside one, pass the transaction instead. */
export const database = (): Database => connection().database;

/**
 * Runs `work` in a transaction and commits when it resolves. If this request already has an open
 * transaction, `work` joins it and the outermost call commits, so use cases compose.
 */
export function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const { database: db, transactions } = connection();
  const open = transactions.getStore();
  if (open) return work(open);
  return db.transaction((tx) => transactions.run(tx, () => work(tx)));
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
  shared.profferDatabase = undefined;
  await open?.pool.close();
}
