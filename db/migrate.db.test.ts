import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { createDatabase, dropDatabase } from "@/scripts/support/databases.mjs";
import { migrate } from "./migrate";

const server = process.env.DATABASE_URL ?? "";
const name = `proffer_migrate_${randomUUID().replaceAll("-", "").slice(0, 12)}`;
const address = Object.assign(new URL(server), { pathname: `/${name}` }).href;

afterAll(() => dropDatabase(server, name));

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
