import { and, eq, sql } from "drizzle-orm";
import type { JobHelpers } from "graphile-worker";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, database, inTransaction } from "@/db/client";
import * as tables from "@/db/schema";
import { createAccount, createCandidate, createMember, memberActor } from "@/db/seed/factories";
import { startReceiver } from "@/e2e/receiver";
import type { Actor } from "@/lib/auth/actor";
import { seal } from "@/lib/auth/sealed";
import { randomToken, sha256 } from "@/lib/auth/secrets";
import { findNeeds } from "@/lib/home/find-needs";
import { deliverHttp } from "./deliver-http";
import { enqueueCallback } from "./enqueue-deliveries";
import { getDelivery, listDeliveries } from "./queries";
import { queueDeliveries, resumeHttpDeliveries } from "./queue-deliveries";
import { resendDelivery } from "./resend-delivery";
import { mostAttempts } from "./rules";

const { assessmentSessions, basicCredentials, deliveries } = tables;

let receiver: Awaited<ReturnType<typeof startReceiver>>;
let actor: Actor;
let sessionId: number;

beforeAll(async () => {
  receiver = await startReceiver();
});

beforeEach(async () => {
  receiver.received.length = 0;
  const { id: accountId } = await createAccount();
  const { userId } = await createMember({ accountId, role: "owner" });
  actor = memberActor(accountId, userId, "owner");
  sessionId = await makeSession();
});

afterAll(async () => {
  receiver.close();
  await closeDatabase();
});

const only = <Row>([row]: Row[]): Row => {
  if (!row) throw new Error("an insert returned no row");
  return row;
};

async function makeSession(): Promise<number> {
  const { accountId } = actor;
  const { id: candidateId } = await createCandidate({ accountId });
  const credential = await database()
    .insert(basicCredentials)
    .values({
      ...{ accountId, createdBy: actor.userId ?? 0, name: "Inviter", partnerUuid: "p-1" },
      ...{ username: randomToken(8), passwordHash: sha256(randomToken()) },
      ...{ callbackUrl: `${receiver.url}/status`, callbackUser: "inviter" },
      callbackPassword: seal("open sesame"),
    })
    .returning();
  const content = {
    ...{ instructions: "", baseSeconds: 100, presentation: "one" as const },
    ...{ loginRequired: false, passPercent: 50, sections: [] },
  };
  const assessment = await database()
    .insert(tables.assessments)
    .values({ accountId, externalId: "a-1", name: "Logic", draft: content })
    .returning();
  const { id: assessmentId } = only(assessment);
  const version = await database()
    .insert(tables.assessmentVersions)
    .values({ ...{ accountId, assessmentId, number: 1 }, content, publishedBy: "Olga" })
    .returning();
  const session = await database()
    .insert(assessmentSessions)
    .values({
      ...{ accountId, assessmentId, candidateId, versionId: only(version).id },
      ...{ publicId: randomToken(16), partnerUuid: "p-1", interviewUuid: randomToken() },
      basicCredentialId: only(credential).id,
      handbackUrl: "https://example.com/back",
      ...{ status: "Finished" as const, finishedAt: sql`now()` },
    })
    .returning();
  return only(session).id;
}

const deliver = (id: number) => deliverHttp({ id }, {} as JobHelpers);

async function put(eventType: string): Promise<number> {
  await inTransaction((tx) =>
    enqueueCallback(tx, {
      ...{ accountId: actor.accountId, sessionId, eventType, url: `${receiver.url}/status` },
      payload: { overall_status: eventType },
    }),
  );
  const rows = await database()
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(and(eq(deliveries.sessionId, sessionId), eq(deliveries.eventType, eventType)))
    .orderBy(sql`id desc`);
  return rows[0]?.id ?? 0;
}

const rowOf = async (id: number) =>
  only(await database().select().from(deliveries).where(eq(deliveries.id, id)));

const acknowledgedAt = async () =>
  only(
    await database().select().from(assessmentSessions).where(eq(assessmentSessions.id, sessionId)),
  ).acknowledgedAt;

const jobsOf = (id: number) =>
  database().execute<{ seconds: number }>(sql`
    select extract(epoch from run_at - now())::float as seconds
    from graphile_worker.jobs where key = ${`delivery:${id}`}`);

const dropJobs = () =>
  database().execute(sql`
    select graphile_worker.remove_job('delivery:' || id)
    from ${deliveries} where session_id = ${sessionId}`);

const told = () => receiver.received.map(({ body }) => JSON.parse(body).overall_status);

test("a session's callbacks leave in order, one at a time, with its inviter's credentials", async () => {
  const [started, progress, finished] = [
    await put("Started"),
    await put("In Progress"),
    await put("Finished"),
  ];
  await dropJobs();
  await deliver(finished);
  await deliver(progress);
  expect(told()).toEqual([]);
  receiver.answers(500);
  await deliver(started);
  await deliver(progress);
  expect(told()).toEqual(["Started"]);
  expect((await jobsOf(started))[0]?.seconds).toBeLessThan(1.2);
  await deliver(started);
  expect(await jobsOf(progress)).toHaveLength(1);
  expect(await jobsOf(finished)).toHaveLength(0);
  await deliver(progress);
  expect(await acknowledgedAt()).toBeNull();
  await deliver(finished);
  expect(told()).toEqual(["Started", "Started", "In Progress", "Finished"]);
  expect(await acknowledgedAt()).toBeInstanceOf(Date);
  expect(receiver.received[0]).toMatchObject({
    path: "/status",
    headers: {
      authorization: `Basic ${Buffer.from("inviter:open sesame").toString("base64")}`,
      "content-type": "application/json",
    },
  });
});

test("one that has failed for good lets the next leave, and may be sent again", async () => {
  const [started, finished] = [await put("Started"), await put("Finished")];
  const most = mostAttempts("callback");
  receiver.answers(...Array.from({ length: most }, () => 404));
  for (let tried = 0; tried < most; tried += 1) await deliver(started);
  expect(await rowOf(started)).toMatchObject({ status: "failed", attempts: most, lastStatus: 404 });
  expect(await jobsOf(finished)).toHaveLength(1);
  expect((await findNeeds(actor)).failedCalls).toMatchObject({
    total: 1,
    items: [{ kind: "callback", id: sessionId, reason: "The server answered 404" }],
  });
  await deliver(finished);
  expect(await acknowledgedAt()).toBeInstanceOf(Date);
  await resendDelivery(actor, started);
  await deliver(started);
  expect(await rowOf(started)).toMatchObject({ status: "delivered", attempts: 1 });
});

test("what an attempt before a reset finished does not count for the next", async () => {
  const first = await put("Finished");
  await database()
    .update(assessmentSessions)
    .set({ status: "Initiated", finishedAt: null, attempt: 2 })
    .where(eq(assessmentSessions.id, sessionId));
  await deliver(first);
  expect(await acknowledgedAt()).toBeNull();
  await database()
    .update(assessmentSessions)
    .set({ status: "Finished", finishedAt: sql`now()` })
    .where(eq(assessmentSessions.id, sessionId));
  const second = await put("Finished");
  await resendDelivery(actor, first);
  await deliver(first);
  expect(await acknowledgedAt()).toBeNull();
  await deliver(second);
  expect(await acknowledgedAt()).toBeInstanceOf(Date);
});

test("an inviter that is no longer called back is waited for no longer", async () => {
  const finished = await put("Finished");
  await database()
    .update(basicCredentials)
    .set({ callbackUrl: null })
    .where(eq(basicCredentials.accountId, actor.accountId));
  await deliver(finished);
  expect(await rowOf(finished)).toMatchObject({ status: "cancelled", attempts: 0 });
  expect(await acknowledgedAt()).toBeInstanceOf(Date);
  expect(told()).toEqual([]);
});

test("what nobody is going to send is queued anew, of a session the oldest alone", async () => {
  const [started, finished] = [await put("Started"), await put("Finished")];
  await dropJobs();
  await resumeHttpDeliveries();
  expect(await jobsOf(started)).toHaveLength(0);
  await database()
    .update(deliveries)
    .set({ nextAttemptAt: sql`now() - interval '3 minutes'` })
    .where(eq(deliveries.sessionId, sessionId));
  await resumeHttpDeliveries();
  await resumeHttpDeliveries();
  expect(await jobsOf(started)).toHaveLength(1);
  expect(await jobsOf(finished)).toHaveLength(0);
  await dropJobs();
});

test("a job that a dead process holds is left to it for two minutes only", async () => {
  const id = await put("Started");
  const hold = (minutes: number) =>
    database().execute(sql`
      update graphile_worker._private_jobs
      set locked_by = 'dead', locked_at = now() - make_interval(mins => ${minutes})
      where key = ${`delivery:${id}`}`);
  await database()
    .update(deliveries)
    .set({ nextAttemptAt: sql`now() - interval '3 minutes'` })
    .where(eq(deliveries.id, id));
  const free = () =>
    database().execute(sql`
      select id from graphile_worker.jobs
      where key = ${`delivery:${id}`} and locked_at is null`);
  await hold(1);
  await resumeHttpDeliveries();
  expect(await free()).toHaveLength(0);
  await hold(3);
  await resumeHttpDeliveries();
  expect(await free()).toHaveLength(1);
  await queueDeliveries(database(), [id]);
  expect(await jobsOf(id)).toHaveLength(1);
});

test("callbacks are shown to those who read assessments, webhooks to those who keep them", async () => {
  const id = await put("Started");
  const recruiter = memberActor(actor.accountId, actor.userId ?? 0, "viewer");
  const { rows } = await listDeliveries(recruiter, { limit: 50, sessionId });
  expect(rows).toMatchObject([{ id, kind: "callback", eventType: "Started", status: "queued" }]);
  expect(JSON.parse((await getDelivery(recruiter, id)).payload)).toEqual({
    overall_status: "Started",
  });
  const forbidden = { code: "forbidden" };
  await expect(listDeliveries(recruiter, { limit: 50, endpointId: 1 })).rejects.toMatchObject(
    forbidden,
  );
  await expect(resendDelivery(recruiter, id)).rejects.toMatchObject(forbidden);
});
