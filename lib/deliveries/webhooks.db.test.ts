import { and, eq, sql } from "drizzle-orm";
import type { JobHelpers } from "graphile-worker";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, database, inTransaction } from "@/db/client";
import { deliveries, webhookEndpoints } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { createCandidate } from "@/lib/candidates/create-candidate";
import { createAccount, createMember, memberActor } from "@/lib/testing/factories";
import { startReceiver } from "@/lib/testing/receiver";
import { createWebhook } from "@/lib/webhooks/create-webhook";
import { getWebhookOrThrow, listWebhooks } from "@/lib/webhooks/queries";
import { rotateWebhookSecret } from "@/lib/webhooks/rotate-webhook-secret";
import { sendTestEvent } from "@/lib/webhooks/send-test-event";
import { updateWebhook } from "@/lib/webhooks/update-webhook";
import { deliverHttp } from "./deliver-http";
import { enqueueWebhooks } from "./enqueue-deliveries";
import { getDelivery } from "./queries";
import { resendDelivery } from "./resend-delivery";
import { maxAttempts } from "./rules";

let receiver: Awaited<ReturnType<typeof startReceiver>>;
let actor: Actor;

beforeAll(async () => {
  receiver = await startReceiver();
});

beforeEach(async () => {
  receiver.received.length = 0;
  const { id } = await createAccount();
  const { userId } = await createMember({ accountId: id, role: "owner" });
  actor = memberActor(id, userId, "owner");
});

afterAll(async () => {
  receiver.close();
  await closeDatabase();
});

/** Delivers as the worker does when a delivery is due. */
async function deliver(id: number): Promise<void> {
  await database()
    .update(deliveries)
    .set({ nextAttemptAt: sql`now() - interval '1 second'` })
    .where(and(eq(deliveries.id, id), eq(deliveries.status, "queued")));
  await deliverHttp({ id }, {} as JobHelpers);
}

const rowsOf = (endpointId: number) =>
  database()
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.accountId, actor.accountId), eq(deliveries.endpointId, endpointId)))
    .orderBy(deliveries.id);

async function rowOf(id: number) {
  const [row] = await database().select().from(deliveries).where(eq(deliveries.id, id));
  if (!row) throw new Error("no such delivery");
  return row;
}

const jobsOf = (id: number) =>
  database().execute<{ seconds: number }>(sql`
    select extract(epoch from run_at - now())::float as seconds
    from graphile_worker.jobs where key = ${`delivery:${id}`}`);

const create = (eventTypes: ("candidate.created" | "offer.sent")[] = [], path = "/hook") =>
  createWebhook(actor, { url: `${receiver.url}${path}`, eventTypes });

const verify = (secret: string, { body, headers }: (typeof receiver.received)[number]) =>
  new Webhook(secret).verify(body, headers as Record<string, string>);

test("sends events to subscribers, signed, and without personal data", async () => {
  const [all, wanting, other] = [
    await create([], "/all"),
    await create(["candidate.created"], "/wanting"),
    await create(["offer.sent"]),
  ];
  const input = { firstName: "Jane", lastName: "Roe", email: "jane@example.com" };
  const { id: candidateId } = await createCandidate(actor, input);
  expect(await rowsOf(other.id)).toHaveLength(0);
  const [first, second] = [...(await rowsOf(all.id)), ...(await rowsOf(wanting.id))];
  expect(first?.messageId).toBe(second?.messageId);
  await deliver(first?.id ?? 0);
  await deliver(second?.id ?? 0);
  expect(receiver.received.map(({ path }) => path)).toEqual(["/all", "/wanting"]);
  const [initial, again] = receiver.received;
  expect(verify(all.secret, initial!)).toEqual({
    type: "candidate.created",
    timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
    data: { candidateId },
  });
  expect(() => verify(wanting.secret, initial!)).toThrow();
  expect(verify(wanting.secret, again!)).toBeTruthy();
  expect(initial?.body).not.toMatch(/Jane|Roe|example/);
  expect(await rowOf(first?.id ?? 0)).toMatchObject({
    ...{ status: "delivered", attempts: 1, lastStatus: 200, lastError: null },
    ...{ nextAttemptAt: null, deliveredAt: expect.any(Date), milliseconds: expect.any(Number) },
  });
});

test("stores nothing without webhooks, and nothing after a rollback", async () => {
  await createCandidate(actor, { firstName: "No", lastName: "Body" });
  const hook = await create();
  const lost = inTransaction(async (tx) => {
    await enqueueWebhooks(tx, actor.accountId, [{ type: "offer.sent", offerId: 1 }]);
    throw new Error("rolled back");
  });
  await expect(lost).rejects.toThrow("rolled back");
  expect(await rowsOf(hook.id)).toHaveLength(0);
});

test("retries with growing delays, under the same ID, until it succeeds", async () => {
  const hook = await create();
  const { id, messageId } = await sendTestEvent(actor, hook.id);
  receiver.answers(500, 302, 200);
  await deliver(id);
  expect(await rowOf(id)).toMatchObject({
    ...{ status: "queued", attempts: 1, lastStatus: 500 },
    lastError: "The server returned 500",
  });
  const [soon] = await jobsOf(id);
  expect(soon?.seconds).toBeGreaterThan(3);
  expect(soon?.seconds).toBeLessThan(6);
  expect((await getWebhookOrThrow(actor, hook.id)).failingSince).not.toBeNull();
  await deliver(id);
  expect(await rowOf(id)).toMatchObject({ attempts: 2, lastStatus: 302 });
  const [later] = await jobsOf(id);
  expect(later?.seconds).toBeGreaterThan(290);
  await deliver(id);
  expect(await rowOf(id)).toMatchObject({ status: "delivered", attempts: 3, lastError: null });
  expect((await getWebhookOrThrow(actor, hook.id)).failingSince).toBeNull();
  expect(receiver.received.map(({ headers }) => headers["webhook-id"])).toEqual([
    messageId,
    messageId,
    messageId,
  ]);
  await deliver(id);
  expect(receiver.received).toHaveLength(3);
});

test("fails permanently after three days, and can be resent", async () => {
  const hook = await create();
  const { id } = await sendTestEvent(actor, hook.id);
  const last = maxAttempts("webhook");
  receiver.answers(...Array.from({ length: last }, () => 503));
  for (let tried = 0; tried < last; tried += 1) await deliver(id);
  expect(await rowOf(id)).toMatchObject({ status: "failed", attempts: last, nextAttemptAt: null });
  await resendDelivery(actor, id);
  expect(await rowOf(id)).toMatchObject({ status: "queued", attempts: 0 });
  expect(await jobsOf(id)).toHaveLength(1);
  await deliver(id);
  expect(await rowOf(id)).toMatchObject({ status: "delivered", attempts: 1 });
  expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
});

test("signs with both secrets for a day after a rotation", async () => {
  const { id, secret } = await create();
  const rotated = await rotateWebhookSecret(actor, id);
  expect(rotated.secret).not.toBe(secret);
  await deliver((await sendTestEvent(actor, id)).id);
  expect(verify(secret, receiver.received[0]!)).toBeTruthy();
  expect(verify(rotated.secret, receiver.received[0]!)).toBeTruthy();
  await database()
    .update(webhookEndpoints)
    .set({ previousSecretUntil: sql`now() - interval '1 second'` })
    .where(eq(webhookEndpoints.id, id));
  await deliver((await sendTestEvent(actor, id)).id);
  expect(() => verify(secret, receiver.received[1]!)).toThrow();
  expect(verify(rotated.secret, receiver.received[1]!)).toBeTruthy();
});

test("fails with a reason when the secret can't be decrypted", async () => {
  const hook = await create();
  await database()
    .update(webhookEndpoints)
    .set({ secret: "sealed under another secret" })
    .where(eq(webhookEndpoints.id, hook.id));
  const { id } = await sendTestEvent(actor, hook.id);
  await deliver(id);
  expect(await rowOf(id)).toMatchObject({
    ...{ status: "queued", attempts: 1 },
    lastError: "The webhook secret can't be decrypted. Create a new one",
  });
  const { secret } = await rotateWebhookSecret(actor, hook.id);
  await deliver(id);
  expect(verify(secret, receiver.received[0]!)).toBeTruthy();
});

test("turns a webhook off after 410, and cancels queued deliveries", async () => {
  const hook = await create();
  const [gone, waiting] = [
    await sendTestEvent(actor, hook.id),
    await sendTestEvent(actor, hook.id),
  ];
  receiver.answers(410);
  await deliver(gone.id);
  expect(await getWebhookOrThrow(actor, hook.id)).toMatchObject({
    enabled: false,
    revision: hook.revision + 1,
    disabledReason: expect.stringContaining("410"),
  });
  expect(await rowOf(gone.id)).toMatchObject({ status: "failed", attempts: 1, lastStatus: 410 });
  expect(await rowOf(waiting.id)).toMatchObject({ status: "cancelled" });
  await deliver(waiting.id);
  expect(receiver.received).toHaveLength(1);
  await expect(sendTestEvent(actor, hook.id)).rejects.toThrow("Turn on the webhook first");
  await expect(resendDelivery(actor, gone.id)).rejects.toThrow("Turn on the webhook first");
  expect((await getDelivery(actor, gone.id)).resendRefusal).toBe("Turn on the webhook first");
  await createCandidate(actor, { firstName: "No", lastName: "Body" });
  expect(await rowsOf(hook.id)).toHaveLength(2);
  const on = await updateWebhook(actor, hook.id, { enabled: true });
  expect(on).toMatchObject({ enabled: true, disabledReason: null, failingSince: null });
});

test("turns off a webhook that fails everything for three days, not others", async () => {
  const hook = await create();
  const failSince = (days: number) =>
    database()
      .update(webhookEndpoints)
      .set({ failingSince: sql`now() - make_interval(days => ${days})` })
      .where(eq(webhookEndpoints.id, hook.id));
  await failSince(2);
  receiver.answers(500, 200, 500, 500);
  await deliver((await sendTestEvent(actor, hook.id)).id);
  expect((await getWebhookOrThrow(actor, hook.id)).enabled).toBe(true);
  await deliver((await sendTestEvent(actor, hook.id)).id);
  expect((await getWebhookOrThrow(actor, hook.id)).failingSince).toBeNull();
  await deliver((await sendTestEvent(actor, hook.id)).id);
  await failSince(4);
  await deliver((await sendTestEvent(actor, hook.id)).id);
  expect(await getWebhookOrThrow(actor, hook.id)).toMatchObject({
    enabled: false,
    disabledReason: "Every delivery has failed for 3 days",
  });
});

test("sends queued deliveries to a changed address, and to nobody once the webhook is off", async () => {
  const hook = await create();
  const { id } = await sendTestEvent(actor, hook.id);
  await updateWebhook(actor, hook.id, { url: `${receiver.url}/new` });
  await deliver(id);
  expect(receiver.received.map(({ path }) => path)).toEqual(["/new"]);
  expect((await rowOf(id)).url).toBe(`${receiver.url}/new`);
  const { id: cancelled } = await sendTestEvent(actor, hook.id);
  await updateWebhook(actor, hook.id, { enabled: false });
  expect((await rowOf(cancelled)).status).toBe("cancelled");
  await create();
  const [listed, silent] = await listWebhooks(actor);
  expect(listed?.lastDelivery).toMatchObject({ id: cancelled, status: "cancelled" });
  expect(silent?.lastDelivery).toBeNull();
});

test("refuses forbidden addresses and more than twenty webhooks", async () => {
  for (const url of ["http://10.0.0.1/x", "https://localhost/x", "https://[::1]/x", "x"]) {
    await expect(createWebhook(actor, { url })).rejects.toMatchObject({ code: "invalid" });
  }
  await Promise.all(Array.from({ length: 25 }, () => create().catch(() => null)));
  const [count] = await database()
    .select({ present: sql<number>`count(*)::int` })
    .from(webhookEndpoints)
    .where(eq(webhookEndpoints.accountId, actor.accountId));
  expect(count?.present).toBe(20);
});

test("encrypts secrets, and hides webhooks of other accounts", async () => {
  const { id, secret } = await create();
  const [row] = await database().select().from(webhookEndpoints).where(eq(webhookEndpoints.id, id));
  expect(JSON.stringify(row)).not.toContain(secret.slice(6, 20));
  const { id: accountId } = await createAccount();
  const { userId } = await createMember({ accountId, role: "owner" });
  const stranger = memberActor(accountId, userId, "owner");
  const refused = { code: "not_found" };
  await expect(getWebhookOrThrow(stranger, id)).rejects.toMatchObject(refused);
  await expect(rotateWebhookSecret(stranger, id)).rejects.toMatchObject(refused);
  await expect(sendTestEvent(stranger, id)).rejects.toMatchObject(refused);
});
