import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { outboxMessages } from "@/db/schema";
import { createAccount } from "@/lib/testing/factories";
import { resumeDeliveries } from "./resume-deliveries";

afterAll(closeDatabase);

async function waitingMessage(minutes: number): Promise<number> {
  const { id: accountId } = await createAccount();
  const [row] = await database()
    .insert(outboxMessages)
    .values({
      ...{ accountId, kind: "offer_letter", recipient: "jane@example.com" },
      ...{ subject: "Subject", html: "<p>Text</p>" },
      createdAt: sql`now() - make_interval(mins => ${minutes})`,
    })
    .returning({ id: outboxMessages.id });
  if (!row) throw new Error("insert returned no message");
  return row.id;
}

const jobsOf = async (id: number) =>
  database().execute(sql`select id from graphile_worker.jobs where key = ${`message:${id}`}`);

test("requeues a message without a job, once", async () => {
  const id = await waitingMessage(10);
  expect(await jobsOf(id)).toHaveLength(0);
  await resumeDeliveries();
  await resumeDeliveries();
  expect(await jobsOf(id)).toHaveLength(1);
});

test("leaves a new message to its own job", async () => {
  const id = await waitingMessage(0);
  await resumeDeliveries();
  expect(await jobsOf(id)).toHaveLength(0);
});
