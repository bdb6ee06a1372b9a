import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { checkReadiness } from "@/lib/health/check-readiness";
import { createDatabase, dropDatabase } from "@/scripts/support/databases.mjs";
import { closeDatabase } from "./client";
import { migrate } from "./migrate";

const server = process.env.DATABASE_URL ?? "";
const name = `proffer_migrate_${randomUUID().replaceAll("-", "").slice(0, 12)}`;
const address = Object.assign(new URL(server), { pathname: `/${name}` }).href;

afterAll(async () => {
  await dropDatabase(server, name);
  await closeDatabase();
});

test("migrates at once from several processes, each migration in its own transaction", async () => {
  await createDatabase(server, name);
  await Promise.all([migrate(address), migrate(address)]);
  await migrate(address);
  const client = postgres(address, { max: 1 });
  const [row] = await client`
    select count(*) as migrations, count(distinct created_at) as different,
      count(distinct xmin::text) as transactions
    from drizzle.__drizzle_migrations`;
  await client.end();
  expect(Number(row?.migrations)).toBeGreaterThan(5);
  expect(row?.different).toBe(row?.migrations);
  expect(row?.transactions).toBe(row?.migrations);
});

test("an older process leaves a newer schema as it is, and is ready", async () => {
  const client = postgres(server, { max: 1 });
  const applied = () => client`select hash from drizzle.__drizzle_migrations order by id`;
  const before = await applied();
  await client`
    insert into drizzle.__drizzle_migrations (hash, created_at)
    select 'newer', max(created_at) + 1 from drizzle.__drizzle_migrations`;
  await migrate(server);
  expect(await applied()).toEqual([...before, { hash: "newer" }]);
  expect(await checkReadiness()).toMatchObject({ status: "ready", migrations: "applied" });
  await client`delete from drizzle.__drizzle_migrations where hash = 'newer'`;
  await client.end();
});
