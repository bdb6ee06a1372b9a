import { eq, sql } from "drizzle-orm";
import type { JobHelpers } from "graphile-worker";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database, inTransaction } from "@/db/client";
import { deliveries } from "@/db/schema";
import { createAccount, createMember, memberActor } from "@/lib/testing/factories";
import { startReceiver } from "@/lib/testing/receiver";
import { createWebhook } from "@/lib/webhooks/create-webhook";
import { deliverWebhooks } from "./deliver-http";
import { enqueueWebhooks } from "./enqueue-deliveries";

const receiver = await startReceiver();

afterAll(async () => {
  receiver.close();
  await closeDatabase();
});

test("a job goes on with its receiver's next webhooks until it doesn't respond", async () => {
  const { id: accountId } = await createAccount();
  const { userId } = await createMember({ accountId, role: "owner" });
  const { id } = await createWebhook(memberActor(accountId, userId), { url: receiver.url });
  const happen = { type: "offer.sent" };
  await inTransaction((tx) => enqueueWebhooks(tx, accountId, Array(5).fill(happen)));
  const read = () =>
    database()
      .select()
      .from(deliveries)
      .where(eq(deliveries.endpointId, id))
      .orderBy(deliveries.id);
  let calls = 0;
  receiver.holdBy((_call, answer) => {
    calls += 1;
    if (calls > 3) receiver.dropAll();
    else answer(calls === 2 ? 500 : 200);
  });
  const [first] = await read();
  await deliverWebhooks({ id: first?.id ?? 0 }, {} as JobHelpers);
  const rows = await read();
  expect(rows.map(({ status, attempts }) => `${status} ${attempts}`)).toEqual([
    ...["delivered 1", "queued 1", "delivered 1", "queued 1", "queued 0"],
  ]);
  const jobs = await database().execute(sql`
    select from graphile_worker.jobs where key = ${`delivery:${rows[4]?.id}`}`);
  expect(jobs).toHaveLength(1);
});
