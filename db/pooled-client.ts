import type postgres from "postgres";
import type { Connection, Conversions } from "./connection";
import type { Pool } from "./pool";
import { beginText } from "./trace-statements";

type Unsafe = Parameters<postgres.Sql["unsafe"]>;
type Send<T> = (client: postgres.Sql) => PromiseLike<T>;
/**
 * Sends what `send` sends on a connection: a lent one, or that of the transaction. `text` is the
 * statement without its values.
 */
export type Run = <T>(send: Send<T>, text: string) => Promise<T>;
type Work = (scope: ReturnType<typeof openScope>) => Promise<unknown>;

/** Sends queries through `run`, once it is known whether their rows are read as arrays. */
const queriesThrough =
  (run: Run) =>
  (...query: Unsafe) => {
    let asArrays = false;
    const send: Send<unknown> = (client) => {
      const pending = client.unsafe(...query);
      return asArrays ? pending.values() : pending;
    };
    const result = Promise.resolve().then(() => run(send, query[0]));
    const values = () => {
      asArrays = true;
      return result;
    };
    return Object.assign(result, { values });
  };

/** Opens what a transaction or a savepoint sends. It sends nothing once it has ended. */
function openScope(connection: Connection, counter = { savepoints: 0 }) {
  const state = { isOpen: true, failure: undefined as unknown };
  const run: Run = async (send, text) => {
    if (!state.isOpen) throw new Error("This transaction has ended");
    try {
      return await connection.run(send, text);
    } catch (error) {
      state.failure ??= error;
      throw error;
    }
  };
  const savepoint = (work: Work) => {
    counter.savepoints += 1;
    const name = `s${counter.savepoints}`;
    return within(connection, work, {
      counter,
      ...{ begin: `savepoint ${name}`, commit: null, rollback: `rollback to ${name}` },
    });
  };
  return { state, run, unsafe: queriesThrough(run), savepoint };
}

interface Bounds {
  begin: string;
  commit: string | null;
  rollback: string;
  counter?: { savepoints: number };
}

/** Runs `work` between two statements; also fails if it ignored a query that failed. */
async function within(connection: Connection, work: Work, bounds: Bounds): Promise<unknown> {
  const send = (text: string, name = text) => connection.run((client) => client.unsafe(text), name);
  const scope = openScope(connection, bounds.counter);
  await send(bounds.commit ? beginText(bounds.begin) : bounds.begin, bounds.begin);
  try {
    const result = await work(scope);
    if (scope.state.failure) throw scope.state.failure;
    if (bounds.commit) await send(bounds.commit);
    return result;
  } catch (error) {
    await send(bounds.rollback).catch(() => connection.destroy());
    throw error;
  } finally {
    scope.state.isOpen = false;
  }
}

/** Returns what drizzle uses of a `postgres` client, with the connections of a pool. */
export function pooledClient(pool: Pool, options: Conversions): postgres.Sql {
  const bounds = { begin: "begin", commit: "commit", rollback: "rollback" };
  const run: Run = (send, text) => pool.lend((connection) => connection.run(send, text));
  const client = {
    options,
    run,
    unsafe: queriesThrough(run),
    begin: (work: Work) => pool.lend((connection) => within(connection, work, bounds)),
  };
  return client as unknown as postgres.Sql;
}
