import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

import type { Actor } from "@/lib/auth/actor";

import { dropDatabase } from "@/scripts/support/databases.mjs";

const server = process.env.DATABASE_URL ?? "";
const name = `proffer_groups_${randomUUID().replaceAll("-", "").slice(0, 12)}`;
const maintenance = postgres(server, { max: 1, onnotice: () => {} });
const ownDatabase = Object.assign(new URL(server), { pathname: `/${name}` }).href;
vi.stubEnv("DATABASE_URL", ownDatabase);

const { closeDatabase, database, inTransaction } = await import("@/db/client");
const { migrate } = await import("@/db/migrate");
const tables = await import("@/db/schema");
const { createSitting } = await import("@/lib/testing/assessment-factories");
const factories = await import("@/lib/testing/factories");
const { markAgainMigration } = await import("@/lib/testing/migrations");
const { startReceiver } = await import("@/lib/testing/receiver");
const { startMockPartner } = await import("@/scripts/mock/start-mock-partner");
const { createCallbacks, rowOf } = await import("@/lib/testing/callback-fixtures");
const { enqueueWebhooks } = await import("@/lib/deliveries/enqueue-deliveries");
const { addInvitations } = await import("@/lib/invitations/add-invitations");
const { enqueueMessages } = await import("@/lib/outbox/enqueue-messages");
const { getSealedPdf } = await import("@/lib/offers/get-sealed-pdf");
const { startWorker, stopWorker } = await import("./worker");
const { createPartner } = await import("@/lib/partners/create-partner");
const { createWebhook } = await import("@/lib/webhooks/create-webhook");
const { sendTestEvent } = await import("@/lib/webhooks/send-test-event");
const { workerGroups } = await import("./tasks");

let silent: Awaited<ReturnType<typeof startReceiver>>;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
let mock: Awaited<ReturnType<typeof startMockPartner>>;

beforeAll(async () => {
  await maintenance`create database ${maintenance(name)}`;
  await migrate(ownDatabase);
  silent = await startReceiver();
  silent.holdBy(() => {});
  receiver = await startReceiver();
  mock = await startMockPartner();
  await startWorker(workerGroups);
});

afterAll(async () => {
  for (const each of [silent, receiver, mock]) await each.close();
  await stopWorker();
  await closeDatabase();
  await dropDatabase(server, name);
  await maintenance.end();
});

async function createOwner(): Promise<Actor> {
  const { id } = await factories.createAccount();
  const { userId, name } = await factories.createMember({ accountId: id, role: "owner" });
  return factories.memberActor(id, userId, "owner", { name });
}

async function invite(actor: Actor, baseUrl: string, count: number): Promise<number[]> {
  const { partnerUuid, username, password } = mock;
  const input = { name: "Partner", baseUrl, partnerUuid, username, password };
  const { id: partnerId } = await createPartner(actor, input);
  const occasion = {
    ...{ partnerId, assessmentId: "ok", assessmentName: "Test" },
    ...{ customId: null, sendInvite: false },
  };
  const invited = await Promise.all(
    Array.from({ length: count }, () => factories.createCandidate({ accountId: actor.accountId })),
  );
  return inTransaction((tx) =>
    addInvitations(
      tx,
      actor,
      occasion,
      invited.map(({ id: candidateId }) => ({ candidateId, additionalTime: 0 })),
    ),
  );
}

const happen = ({ accountId }: Actor, times: number) =>
  inTransaction((tx) =>
    enqueueWebhooks(
      tx,
      accountId,
      Array.from({ length: times }, (_, index) => ({ type: "offer.sent", offerId: index })),
    ),
  );

const patience = { timeout: 25_000, interval: 100 };

test("isn't delayed by receivers and partners that never respond", {
  timeout: 120_000,
}, async () => {
  const hung = await createOwner();
  for (let hooks = 0; hooks < 4; hooks += 1) {
    await createWebhook(hung, { url: `${silent.url}/hook` });
  }
  await happen(hung, 25);
  await invite(hung, `${silent.url}/api`, 40);
  const inviter = await createCallbacks(silent);
  await inviter.put("Finished");
  const receivedAt = (path: string) => silent.received.filter((each) => each.path.startsWith(path));
  await vi.waitFor(() => {
    expect(receivedAt("/hook").length).toBeGreaterThanOrEqual(4);
    expect(receivedAt("/api")).not.toHaveLength(0);
    expect(receivedAt("/status")).not.toHaveLength(0);
  }, patience);

  const actor = await createOwner();
  const { accountId } = actor;
  const message = { recipient: "ada@example.com", subject: "s", html: "<p>Hello</p>" };
  await inTransaction((tx) =>
    enqueueMessages(tx, accountId, [{ kind: "offer_letter", ...message }]),
  );
  const callback = await (await createCallbacks(receiver)).put("Finished");
  const [invitation = 0] = await invite(actor, mock.baseUrl, 1);
  const webhook = await createWebhook(actor, { url: `${receiver.url}/hook` });
  const { id: event } = await sendTestEvent(actor, webhook.id);
  await vi.waitFor(async () => {
    const [mail] = await database()
      .select()
      .from(tables.outboxMessages)
      .where(eq(tables.outboxMessages.accountId, accountId));
    const [invited] = await database()
      .select()
      .from(tables.assessmentInvitations)
      .where(eq(tables.assessmentInvitations.id, invitation));
    const [notified, hooked] = [await rowOf(callback), await rowOf(event)];
    expect([mail?.status, notified.status, invited?.status, hooked.status]).toEqual([
      ...["kept", "delivered", "Initiated", "delivered"],
    ]);
  }, patience);
  expect(receivedAt("/hook").length).toBeLessThan(20);
  expect(receivedAt("/api").length).toBeLessThan(10);
});

test("sends waiting deliveries once a receiver responds", { timeout: 120_000 }, async () => {
  const actor = await createOwner();
  const moody = await startReceiver();
  moody.holdBy(() => {});
  const { id } = await createWebhook(actor, { url: moody.url });
  await happen(actor, 10);
  await vi.waitFor(() => expect(moody.received).not.toHaveLength(0), patience);
  moody.holdBy((_taken, answer) => answer(200));
  await vi.waitFor(
    async () => {
      const rows = await database()
        .select({ status: tables.deliveries.status })
        .from(tables.deliveries)
        .where(eq(tables.deliveries.endpointId, id));
      expect(rows).toEqual(Array(10).fill({ status: "delivered" }));
    },
    { timeout: 60_000, interval: 200 },
  );
  moody.close();
});

test("marks again what the migration finds", async () => {
  const { accountId } = await createOwner();
  const { id, attempt } = await createSitting({
    ...{ accountId, status: "Completed", rawScore: 0, maxScore: 10, percent: 0, result: "Fail" },
    ...{ finishedAt: new Date(), completedAt: new Date() },
  });
  const answer = { accountId, sittingId: id, attempt, questionId: "q4", value: "24", points: 0 };
  await database().insert(tables.sittingAnswers).values(answer);
  await database().execute(sql.raw(await markAgainMigration()));
  await vi.waitFor(async () => {
    const [row] = await database()
      .select({
        status: tables.sittings.status,
        rawScore: tables.sittings.rawScore,
        completedAt: tables.sittings.completedAt,
      })
      .from(tables.sittings)
      .where(eq(tables.sittings.id, id));
    expect(row).toEqual({ status: "Finished", rawScore: null, completedAt: null });
  }, patience);
});

test("seals what is accepted, once, after the commit of its acceptance", {
  timeout: 60_000,
}, async () => {
  const actor = await createOwner();
  const { id } = await factories.createOffer(actor, { status: "accepted" });
  const copies = () =>
    database()
      .select({ data: tables.sealedCopies.data })
      .from(tables.sealedCopies)
      .where(eq(tables.sealedCopies.offerId, id));
  await vi.waitFor(async () => expect(await copies()).toHaveLength(1), patience);
  const [copy] = await copies();
  const { bytes } = await getSealedPdf(actor, id);
  expect(copy?.data.equals(bytes)).toBe(true);
  await vi.waitFor(
    async () =>
      expect(
        await database().execute(sql`
          select from graphile_worker.jobs where key = ${`seal:${id}`}`),
      ).toHaveLength(0),
    patience,
  );
});
