import { AsyncLocalStorage } from "node:async_hooks";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/lib/env";

/**
 * Keeps a connection for the query it has. `postgres` would send another after a query without
 * parameters, and takes a `begin` sent so for one outside of a transaction.
 */
function sendOneByOne(client: postgres.Sql): postgres.Sql {
  const { unsafe } = client;
  const alone = { onexecute: () => false };
  client.unsafe = (query, parameters, options) =>
    unsafe(query, parameters, { ...alone, ...options });
  return client;
}

function connect() {
  const client = sendOneByOne(pool());
  return {
    client,
    database: drizzle(client, { casing: "snake_case" }),
    transactions: new AsyncLocalStorage<Transaction>(),
  };
}

const pool = () =>
  postgres(env.DATABASE_URL, {
    max: env.DATABASE_POOL,
    ...{ max_pipeline: 1 },
    connect_timeout: 2,
    idle_timeout: 60,
    onnotice: () => {},
    connection: {
      application_name: "proffer",
      TimeZone: "UTC",
      statement_timeout: 5000,
      lock_timeout: 3000,
      idle_in_transaction_session_timeout: 5000,
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

/** Closes every connection; for scripts, tests and shutdown. */
export async function closeDatabase(): Promise<void> {
  const open = shared.profferDatabase;
  shared.profferDatabase = undefined;
  await open?.client.end({ timeout: 5 });
}
