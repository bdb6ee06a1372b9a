import { QueryClient } from "@tanstack/react-query";
import { sql } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import { startPrimaryAndStandby } from "@/lib/testing/standby";

const servers = await startPrimaryAndStandby();
vi.stubEnv("DATABASE_URL", servers.primaryUrl);
vi.stubEnv("DATABASE_REPLICA_URL", servers.standbyUrl);
vi.stubEnv("DATABASE_REPLICA_LAG", "5000");
const { closeDatabase, database } = await import("@/db/client");
const { listOptions } = await import("./list-options");
const { prefetchPage } = await import("./prefetch-page");

afterAll(async () => {
  await closeDatabase();
  await servers.end();
});

test("the first rows of a page's list are read on the replica", async () => {
  const options = listOptions<{ on: string; limit: number }>({ queryKey: ["rows"], path: "/rows" });
  const look = async () => {
    const client = new QueryClient();
    await prefetchPage(client, options, async (limit) => {
      const [row] = await database().execute<{ on: string }>(
        sql`select case when pg_is_in_recovery() then 'standby' else 'primary' end as on`,
      );
      return { data: { rows: [{ on: row?.on ?? "", limit }], nextCursor: null } };
    });
    return client.getQueryData<{ pages: { rows: unknown[] }[] }>(options.queryKey)?.pages[0]?.rows;
  };
  const patience = { timeout: 30_000, interval: 100 };
  await vi.waitFor(
    async () => expect(await look()).toEqual([{ on: "standby", limit: 50 }]),
    patience,
  );
});
