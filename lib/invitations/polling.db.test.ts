import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { eq, sql } from "drizzle-orm";
import type { JobHelpers } from "graphile-worker";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, database, inTransaction } from "@/db/client";
import { assessmentInvitations } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { createPartner } from "@/lib/partners/create-partner";
import { createAccount, createCandidate, createMember, memberActor } from "@/lib/testing/factories";
import { addInvitations } from "./add-invitations";
import { checkOpenInvitations } from "./check-invitations";
import { pollInvitations, resumeInvitations } from "./queue-invitations";

/** The partner's response about an interview, by its id; null means no response. */
const answers = new Map<string, object | null>();
const asked: string[] = [];

const partnerServer = createServer((request, response) => {
  const { searchParams } = new URL(request.url ?? "/", "http://partner");
  const id = searchParams.get("partner_interview_id") ?? "";
  asked.push(id);
  const answer = answers.get(id);
  if (answer === null) return request.socket.destroy();
  response.writeHead(answer ? 200 : 404, { "Content-Type": "application/json" });
  return response.end(JSON.stringify(answer ?? { error: "Interview not found" }));
});

let actor: Actor;
let baseUrl: string;

beforeAll(async () => {
  partnerServer.listen(0, "127.0.0.1");
  await once(partnerServer, "listening");
  baseUrl = `http://127.0.0.1:${(partnerServer.address() as AddressInfo).port}`;
  const { id: accountId } = await createAccount();
  const { userId } = await createMember({ accountId });
  actor = memberActor(accountId, userId);
});

afterAll(async () => {
  partnerServer.closeAllConnections();
  partnerServer.close();
  await closeDatabase();
});

let partners = 0;

async function createPolledPartner(): Promise<number> {
  partners += 1;
  const input = { baseUrl, partnerUuid: "p-1", username: "us", password: "secret" };
  return (await createPartner(actor, { ...input, name: `Partner ${partners}` })).id;
}

type Row = typeof assessmentInvitations.$inferSelect;

async function invite(partnerId: number, given: Partial<Row> = { attempts: 0 }): Promise<Row> {
  const { id: candidateId } = await createCandidate({ accountId: actor.accountId });
  const occasion = { partnerId, assessmentId: "a", assessmentName: "A", customId: null };
  const [id = 0] = await inTransaction((tx) =>
    addInvitations(tx, actor, { ...occasion, sendInvite: false }, [
      { candidateId, additionalTime: 0 },
    ]),
  );
  await database().update(assessmentInvitations).set(given).where(eq(assessmentInvitations.id, id));
  return read(id);
}

const sent = (partnerId: number, partnerSessionId: string, minutes: number) =>
  invite(partnerId, {
    ...{ status: "Initiated", partnerSessionId, url: "sealed", nextAttemptAt: null },
    checkedAt: new Date(Date.now() - minutes * 60_000),
  });

async function read(id: number): Promise<Row> {
  const own = eq(assessmentInvitations.id, id);
  const [row] = await database().select().from(assessmentInvitations).where(own);
  if (!row) throw new Error("no invitation");
  return row;
}

const jobs = (key: string) =>
  database().execute<{ runAt: Date }>(
    sql`select run_at as "runAt" from graphile_worker.jobs where key = ${key}`,
  );

const check = (partnerId: number) => checkOpenInvitations({ partnerId }, {} as JobHelpers);

const report = (id: string, details: object) => ({
  ...{ interview: { id }, result_details: { status: "completed", ...details } },
});

test("partners are asked about invitations without a report for ten minutes, one job per partner", async () => {
  const [due, fresh] = [await createPolledPartner(), await createPolledPartner()];
  await sent(due, "due-1", 11);
  await sent(due, "due-2", 11);
  await sent(fresh, "fresh-1", 5);
  await invite(fresh);
  await pollInvitations();
  await pollInvitations();
  expect(await jobs(`invitation-checks:${due}`)).toHaveLength(1);
  expect(await jobs(`invitation-checks:${fresh}`)).toHaveLength(0);
});

test("a partner's response is applied, and each invitation counts as checked", async () => {
  const partnerId = await createPolledPartner();
  const done = await sent(partnerId, "done", 30);
  const gone = await sent(partnerId, "gone", 20);
  const recent = await sent(partnerId, "recent", 5);
  answers.set("done", report("done", { overall_score: "80" }));
  asked.length = 0;
  await check(partnerId);
  expect(asked).toEqual(["done", "gone"]);
  expect(await read(done.id)).toMatchObject({ status: "Completed", overallScore: "80" });
  const { checkedAt, lastError, status } = await read(gone.id);
  expect([status, lastError]).toEqual([
    "Initiated",
    "The partner doesn't know this record (404): Interview not found",
  ]);
  expect(Date.now() - (checkedAt?.getTime() ?? 0)).toBeLessThan(60_000);
  expect((await read(recent.id)).checkedAt).toEqual(recent.checkedAt);
});

test("characters that a database doesn't accept are dropped", async () => {
  const partnerId = await createPolledPartner();
  const { id } = await sent(partnerId, "odd", 30);
  answers.set("odd", report("odd", { result: "Pa\0ss", grade: "B\ud83d" }));
  await check(partnerId);
  expect(await read(id)).toMatchObject({ status: "Completed", result: "Pass", grade: "B\ufffd" });
});

test("a partner that doesn't respond is not asked further, but another one is", async () => {
  const [silent, other] = [await createPolledPartner(), await createPolledPartner()];
  const first = await sent(silent, "silent", 30);
  const second = await sent(silent, "not-asked", 20);
  const { id } = await sent(other, "fine", 10.5);
  answers.set("silent", null);
  answers.set("fine", report("fine", {}));
  asked.length = 0;
  await check(silent);
  await check(silent);
  await check(other);
  expect(asked).toEqual(["silent", "fine"]);
  expect((await read(first.id)).lastError).toBe("The connection was interrupted");
  expect((await read(second.id)).checkedAt).toEqual(second.checkedAt);
  expect((await read(id)).status).toBe("Completed");
});

test("orphaned invitations are requeued, one at a time per partner", async () => {
  const partnerId = await createPolledPartner();
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  const [long, later, fresh] = [
    await invite(partnerId, { nextAttemptAt: ago(9) }),
    await invite(partnerId, { nextAttemptAt: ago(8) }),
    await invite(partnerId),
  ];
  const applied = await invite(await createPolledPartner(), {
    nextAttemptAt: ago(9),
    claimedAt: ago(0),
  });
  const all = [long, later, fresh, applied];
  for (const { id } of all) {
    await database().execute(sql`select graphile_worker.remove_job(${`invitation:${id}`})`);
  }
  await resumeInvitations();
  await resumeInvitations();
  const found = await Promise.all(all.map(({ id }) => jobs(`invitation:${id}`)));
  expect(found.map(({ length }) => length)).toEqual([1, 0, 0, 0]);
});
