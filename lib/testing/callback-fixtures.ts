import { and, eq, sql } from "drizzle-orm";
import type { JobHelpers } from "graphile-worker";
import { database, inTransaction } from "@/db/client";
import * as tables from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { seal } from "@/lib/auth/sealed";
import { randomToken, sha256 } from "@/lib/auth/secrets";
import { deliverHttp } from "@/lib/deliveries/deliver-http";
import { enqueueCallback } from "@/lib/deliveries/enqueue-deliveries";
import { createAccount, createCandidate, createMember, memberActor } from "./factories";
import type { startReceiver } from "./receiver";

const { sittings: assessmentSessions, basicCredentials, deliveries } = tables;

type Receiver = Awaited<ReturnType<typeof startReceiver>>;

export const only = <Row>([row]: Row[]): Row => {
  if (!row) throw new Error("a query returned no row");
  return row;
};

/**
 * Creates a finished sitting in an account of its own, whose inviter is called back at the
 * receiver.
 */
export async function createCallbacks(receiver: Receiver) {
  const { id: accountId } = await createAccount();
  const { userId } = await createMember({ accountId, role: "owner" });
  const actor = memberActor(accountId, userId, "owner");
  const url = `${receiver.url}/status`;
  const sittingId = await insertSitting(actor, url);
  const put = (eventType: string) => putCallback({ accountId, sittingId, eventType, url });
  /** Records this many failed attempts with a status. */
  const fail = async (id: number, times: number, status: number) => {
    receiver.answers(...Array.from({ length: times }, () => status));
    for (let tried = 0; tried < times; tried += 1) await deliver(id);
  };
  const acknowledgedAt = async () => {
    const own = eq(assessmentSessions.id, sittingId);
    return only(await database().select().from(assessmentSessions).where(own)).acknowledgedAt;
  };
  return { actor, sittingId, put, fail, acknowledgedAt };
}

async function insertSitting({ accountId, userId }: Actor, callbackUrl: string): Promise<number> {
  const { id: candidateId } = await createCandidate({ accountId });
  const credential = await database()
    .insert(basicCredentials)
    .values({
      ...{ accountId, createdBy: userId ?? 0, name: "Inviter", partnerUuid: "p-1" },
      ...{ username: randomToken(8), passwordHash: sha256(randomToken()) },
      ...{ callbackUrl, callbackUser: "inviter" },
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
  const sitting = await database()
    .insert(assessmentSessions)
    .values({
      ...{ accountId, assessmentId, candidateId, versionId: only(version).id },
      ...{ publicId: randomToken(16), partnerUuid: "p-1", interviewUuid: randomToken() },
      basicCredentialId: only(credential).id,
      handbackUrl: "https://example.com/back",
      ...{ status: "Finished" as const, finishedAt: sql`now()` },
    })
    .returning();
  return only(sitting).id;
}

/** Delivers as the worker does when a delivery is due. */
export async function deliver(id: number): Promise<void> {
  await database()
    .update(deliveries)
    .set({ nextAttemptAt: sql`now() - interval '1 second'` })
    .where(and(eq(deliveries.id, id), eq(deliveries.status, "queued")));
  await deliverHttp({ id }, {} as JobHelpers);
}

async function putCallback(callback: {
  accountId: number;
  sittingId: number;
  eventType: string;
  url: string;
}): Promise<number> {
  const payload = { overall_status: callback.eventType };
  await inTransaction((tx) => enqueueCallback(tx, { ...callback, payload }));
  const { sittingId, eventType } = callback;
  const rows = await database()
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(and(eq(deliveries.sittingId, sittingId), eq(deliveries.eventType, eventType)))
    .orderBy(sql`id desc`);
  return rows[0]?.id ?? 0;
}

export const rowOf = async (id: number) =>
  only(await database().select().from(deliveries).where(eq(deliveries.id, id)));

/** Returns the seconds until the worker claims its job. */
export const jobsOf = (id: number) =>
  database().execute<{ seconds: number }>(sql`
    select extract(epoch from run_at - now())::float as seconds
    from graphile_worker.jobs where key = ${`delivery:${id}`}`);

export const dropJobsOf = (sittingId: number) =>
  database().execute(sql`
    select graphile_worker.remove_job('delivery:' || id)
    from ${deliveries} where sitting_id = ${sittingId}`);

export const reportedTo = ({ received }: Receiver) =>
  received.map(({ body }) => JSON.parse(body).overall_status);
