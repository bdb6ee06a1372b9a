import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, database, inTransaction } from "@/db/client";
import * as tables from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { findNeeds } from "@/lib/home/find-needs";
import { openSittingLink } from "@/lib/inviters/open-sitting-link";
import {
  createCallbacks,
  deliver,
  dropJobsOf,
  jobsOf,
  reportedTo,
  rowOf,
} from "@/lib/testing/callback-fixtures";
import { memberActor } from "@/lib/testing/factories";
import { startReceiver } from "@/lib/testing/receiver";
import { getDelivery, listDeliveries } from "./queries";
import { queueDeliveries, resumeHttpDeliveries } from "./queue-deliveries";
import { resendDelivery } from "./resend-delivery";
import { maxAttempts } from "./rules";

const { sittings: assessmentSessions, basicCredentials, deliveries } = tables;

let receiver: Awaited<ReturnType<typeof startReceiver>>;
let actor: Actor;
let sittingId: number;
let put: Callbacks["put"];
let fail: Callbacks["fail"];
let acknowledgedAt: Callbacks["acknowledgedAt"];

type Callbacks = Awaited<ReturnType<typeof createCallbacks>>;

beforeAll(async () => {
  receiver = await startReceiver();
});

beforeEach(async () => {
  receiver.received.length = 0;
  ({ actor, sittingId, put, fail, acknowledgedAt } = await createCallbacks(receiver));
});

afterAll(async () => {
  receiver.close();
  await closeDatabase();
});

const statuses = () => reportedTo(receiver);
const dropJobs = () => dropJobsOf(sittingId);

test("sends a sitting's callbacks in order, one at a time, with its inviter's credentials", async () => {
  const [started, progress, finished] = [
    await put("Started"),
    await put("In Progress"),
    await put("Finished"),
  ];
  await dropJobs();
  await deliver(finished);
  await deliver(progress);
  expect(statuses()).toEqual([]);
  receiver.answers(500);
  await deliver(started);
  await deliver(progress);
  expect(statuses()).toEqual(["Started"]);
  expect((await jobsOf(started))[0]?.seconds).toBeLessThan(1.2);
  await deliver(started);
  expect(await jobsOf(progress)).toHaveLength(1);
  expect(await jobsOf(finished)).toHaveLength(0);
  await deliver(progress);
  expect(await acknowledgedAt()).toBeNull();
  await deliver(finished);
  expect(statuses()).toEqual(["Started", "Started", "In Progress", "Finished"]);
  expect(await acknowledgedAt()).toBeInstanceOf(Date);
  expect(receiver.received[0]).toMatchObject({
    path: "/status",
    headers: {
      authorization: `Basic ${Buffer.from("inviter:open sesame").toString("base64")}`,
      "content-type": "application/json",
    },
  });
});

test("shows a callback that has failed permanently and resends it", async () => {
  const started = await put("Started");
  await fail(started, maxAttempts("callback"), 404);
  expect(await rowOf(started)).toMatchObject({
    ...{ status: "failed", attempts: maxAttempts("callback"), lastStatus: 404 },
  });
  expect((await findNeeds(actor)).failedCalls).toMatchObject({
    total: 1,
    items: [{ kind: "callback", id: sittingId, reason: "The server returned 404" }],
  });
  await resendDelivery(actor, started);
  await deliver(started);
  expect(await rowOf(started)).toMatchObject({ status: "delivered", attempts: 1 });
});

test("ignores acknowledgments of an attempt before a reset", async () => {
  const first = await put("Finished");
  await database()
    .update(assessmentSessions)
    .set({ status: "Initiated", finishedAt: null, attempt: 2 })
    .where(eq(assessmentSessions.id, sittingId));
  await deliver(first);
  expect(await acknowledgedAt()).toBeNull();
  await database()
    .update(assessmentSessions)
    .set({ status: "Finished", finishedAt: sql`now()` })
    .where(eq(assessmentSessions.id, sittingId));
  const second = await put("Finished");
  await resendDelivery(actor, first);
  await deliver(first);
  expect(await acknowledgedAt()).toBeNull();
  await deliver(second);
  expect(await acknowledgedAt()).toBeInstanceOf(Date);
});

test("doesn't resend callbacks of an attempt before a reset", async () => {
  const openLink = () =>
    inTransaction((tx) => openSittingLink(tx, { id: sittingId, accountId: actor.accountId }));
  await openLink();
  const before = await put("Completed");
  await deliver(before);
  expect(await resendDelivery(actor, before)).toMatchObject({ status: "queued" });
  expect(await getDelivery(actor, before)).toMatchObject({ resendRefusal: null });
  await openLink();
  expect((await getDelivery(actor, before)).resendRefusal).toContain("The sitting has been reset");
  await expect(resendDelivery(actor, before)).rejects.toMatchObject({ code: "bad_request" });
  const after = await put("Started");
  expect(await resendDelivery(actor, after)).toMatchObject({ status: "queued" });
});

test("fails with a reason when the password can't be decrypted", async () => {
  const started = await put("Started");
  await database()
    .update(basicCredentials)
    .set({ callbackPassword: "sealed under another secret" })
    .where(eq(basicCredentials.accountId, actor.accountId));
  await deliver(started);
  expect(await rowOf(started)).toMatchObject({
    ...{ status: "queued", attempts: 1, claimedAt: null },
    lastError: "The callback password can't be decrypted. Enter it again",
  });
  expect(statuses()).toEqual([]);
});

test("stops waiting for an inviter whose callbacks are off", async () => {
  const finished = await put("Finished");
  await database()
    .update(basicCredentials)
    .set({ callbackUrl: null })
    .where(eq(basicCredentials.accountId, actor.accountId));
  await deliver(finished);
  expect(await rowOf(finished)).toMatchObject({ status: "cancelled", attempts: 0 });
  expect(await acknowledgedAt()).toBeInstanceOf(Date);
  expect(statuses()).toEqual([]);
});

test("requeues callbacks without a job, only the oldest of a sitting", async () => {
  const [started, finished] = [await put("Started"), await put("Finished")];
  await dropJobs();
  await resumeHttpDeliveries();
  expect(await jobsOf(started)).toHaveLength(0);
  await database()
    .update(deliveries)
    .set({ nextAttemptAt: sql`now() - interval '3 minutes'` })
    .where(eq(deliveries.sittingId, sittingId));
  await resumeHttpDeliveries();
  await resumeHttpDeliveries();
  expect(await jobsOf(started)).toHaveLength(1);
  expect(await jobsOf(finished)).toHaveLength(0);
  await dropJobs();
});

test("takes over the job of a dead process after a minute", async () => {
  const id = await put("Started");
  const hold = (seconds: number) =>
    database().execute(sql`
      update graphile_worker._private_jobs
      set locked_by = 'dead', locked_at = now() - make_interval(secs => ${seconds})
      where key = ${`delivery:${id}`}`);
  await database()
    .update(deliveries)
    .set({ nextAttemptAt: sql`now() - interval '3 minutes'` })
    .where(eq(deliveries.id, id));
  const free = () =>
    database().execute(sql`
      select id from graphile_worker.jobs
      where key = ${`delivery:${id}`} and locked_at is null`);
  await hold(45);
  await resumeHttpDeliveries();
  expect(await free()).toHaveLength(0);
  await hold(75);
  await resumeHttpDeliveries();
  expect(await free()).toHaveLength(1);
  await queueDeliveries(database(), [id]);
  expect(await jobsOf(id)).toHaveLength(1);
});

test("shows callbacks to viewers of assessments, webhooks to their managers", async () => {
  const id = await put("Started");
  const recruiter = memberActor(actor.accountId, actor.userId ?? 0, "viewer");
  const { rows } = await listDeliveries(recruiter, { limit: 50, sittingId });
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
