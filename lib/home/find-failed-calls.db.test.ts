import { eq, sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "@/db/client";
import { webhookEndpoints } from "@/db/schema";
import { createAccount, createMember, memberActor } from "@/lib/testing/factories";
import { createWebhook } from "@/lib/webhooks/create-webhook";
import { updateWebhook } from "@/lib/webhooks/update-webhook";
import { findNeeds } from "./find-needs";

afterAll(closeDatabase);

test("an automatically disabled webhook needs attention until it is enabled again", async () => {
  const { id: accountId } = await createAccount();
  const { userId } = await createMember({ accountId, role: "owner" });
  const owner = memberActor(accountId, userId, "owner");
  const url = "https://hooks.example.com/proffer";
  const { id } = await createWebhook(owner, { url, description: "Payroll" });
  expect((await findNeeds(owner)).failedCalls).toEqual({ total: 0, items: [] });
  await database()
    .update(webhookEndpoints)
    .set({ disabledAt: sql`now()`, disabledReason: "The server returned 410 Gone" })
    .where(eq(webhookEndpoints.id, id));
  expect((await findNeeds(owner)).failedCalls).toEqual({
    total: 1,
    items: [
      {
        ...{ kind: "webhook", id, label: "Payroll", reason: "The server returned 410 Gone" },
        at: expect.stringMatching(/Z$/),
      },
    ],
  });
  const recruiter = memberActor(accountId, userId, "recruiter");
  expect((await findNeeds(recruiter)).failedCalls).toEqual({ total: 0, items: [] });
  const viewer = memberActor(accountId, userId, "viewer");
  expect((await findNeeds(viewer)).failedCalls).toBeNull();
  await updateWebhook(owner, id, { enabled: true });
  expect((await findNeeds(owner)).failedCalls?.total).toBe(0);
});
