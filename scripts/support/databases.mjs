import { setTimeout as pause } from "node:timers/promises";

async function connect(url) {
  const { default: postgres } = await import("postgres");
  const lasting = { max: 1, max_pipeline: 1, max_lifetime: null, connect_timeout: 10 };
  return postgres(url, { ...lasting, onnotice: () => {} });
}

async function onServer(url, work) {
  const sql = await connect(url);
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Creates database `name` on the server of `url` as a copy of `template`, if it doesn't exist. */
export function createDatabase(url, name, template) {
  return onServer(url, async (sql) => {
    const [found] = await sql`select 1 from pg_database where datname = ${name}`;
    if (found) return;
    const copy = template ? sql`template ${sql(template)}` : sql``;
    await sql`create database ${sql(name)} ${copy}`;
  });
}

const closingPatience = 5000;

/** Drops database `name` after its closing connections have closed. */
export function dropDatabase(url, name) {
  return onServer(url, async (sql) => {
    for (let waited = 0; waited < closingPatience; waited += 50) {
      const [open] = await sql`select 1 from pg_stat_activity where datname = ${name} limit 1`;
      if (!open) break;
      await pause(50);
    }
    await sql`drop database if exists ${sql(name)} with (force)`;
  });
}

/**
 * Claims the first of `databases` that nobody else has, waits for one if need be, and returns it as
 * `claimed`, with `release`. Claims are kept on `url`; a process that ends gives its own back.
 */
export async function claimDatabase(url, databases) {
  const sql = await connect(url);
  for (;;) {
    for (const claimed of databases) {
      const [lock] =
        await sql`select pg_try_advisory_lock(hashtextextended(${claimed}, 0)) as mine`;
      if (lock.mine) return { claimed, release: () => sql.end({ timeout: 5 }) };
    }
    await pause(50);
  }
}
