import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { apiCalls } from "@/db/schema";
import { createOwner, keyActor } from "@/lib/testing/factories";
import { forgetOldCalls } from "./forget-old-calls";
import { foundBy, listApiCalls } from "./queries";
import { flushCalls, recordCall } from "./record-call";

afterAll(closeDatabase);

const answered = (path: string) => ({
  method: "GET",
  path,
  status: 200,
  milliseconds: 3,
  requestId: "r-1",
});

test("records a credential's calls in order, but not a member's", async () => {
  const owner = await createOwner();
  const key = keyActor(owner.accountId, owner.userId);
  for (let count = 0; count < 1200; count += 1) recordCall(key, answered(`/api/jobs/${count}`));
  recordCall(owner, answered("/api/members"));
  recordCall(key, answered(`/api/${"x".repeat(2000)}`));
  await flushCalls();
  const { rows } = await listApiCalls(owner, { limit: 200 });
  expect(rows[0]?.path).toHaveLength(500);
  expect(rows.slice(1, 4).map(({ path }) => path)).toEqual([
    "/api/jobs/1199",
    "/api/jobs/1198",
    "/api/jobs/1197",
  ]);
  const mine = eq(apiCalls.accountId, owner.accountId);
  expect(await database().$count(apiCalls, mine)).toBe(1201);
});

test("records other calls when an account has been deleted", async () => {
  const owner = await createOwner();
  const nowhere = { ...keyActor(owner.accountId, owner.userId), accountId: 2_147_483_647 };
  recordCall(nowhere, answered("/api/jobs"));
  await flushCalls();
  recordCall(keyActor(owner.accountId, owner.userId), answered("/api/offers"));
  await flushCalls();
  expect((await listApiCalls(owner, { limit: 10 })).rows).toMatchObject([{ path: "/api/offers" }]);
});

test("keeps calls for 30 days", async () => {
  const owner = await createOwner();
  recordCall(keyActor(owner.accountId, owner.userId), answered("/api/new"));
  recordCall(keyActor(owner.accountId, owner.userId), answered("/api/old"));
  await flushCalls();
  await database()
    .update(apiCalls)
    .set({ createdAt: sql`now() - interval '31 days'` })
    .where(eq(apiCalls.path, "/api/old"));
  await forgetOldCalls();
  expect((await listApiCalls(owner, { limit: 10 })).rows).toMatchObject([{ path: "/api/new" }]);
});

test("searches the log with indices", async () => {
  const plan = await database().transaction(async (tx) => {
    for (const scan of ["seqscan", "indexscan", "indexonlyscan"]) {
      await tx.execute(sql.raw(`set local enable_${scan} = off`));
    }
    return tx.execute(sql`explain select from ${apiCalls} where ${foundBy("Jobs")}`);
  });
  for (const index of ["api_calls_path_idx", "api_calls_request_idx"]) {
    expect(JSON.stringify(plan)).toContain(index);
  }
});
