import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { JobHelpers } from "graphile-worker";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { closeDatabase, database, inTransaction } from "@/db/client";
import * as tables from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { addInvitations } from "@/lib/invitations/add-invitations";
import { checkInvitation } from "@/lib/invitations/check-invitation";
import { recordStatus } from "@/lib/invitations/record-status";
import { resetInvitation } from "@/lib/invitations/reset-invitation";
import { retryInvitation } from "@/lib/invitations/retry-invitation";
import { revealInvitation } from "@/lib/invitations/reveal-invitation";
import { sendInvitation } from "@/lib/invitations/send-invitation";
import { StatusReport } from "@/lib/partners/contract-schema";
import { createPartner } from "@/lib/partners/create-partner";
import { listPartnerAssessments } from "@/lib/partners/list-partner-assessments";
import { testPartner } from "@/lib/partners/test-partner";
import { updatePartner } from "@/lib/partners/update-partner";
import { createAccount, createCandidate, createMember, memberActor } from "@/lib/testing/factories";
import { connectionFaults, mockAssessments } from "./faults";
import type { MockPartner } from "./mock-partner";
import { startMockPartner } from "./start-mock-partner";

let mock: MockPartner;
let actor: Actor;
let recruiter: Awaited<ReturnType<typeof createMember>>;
let partnerId: number;

beforeAll(async () => {
  mock = await startMockPartner({ stepMs: 20, slowMs: 20 });
  const account = await createAccount();
  const earlier = await createMember({ accountId: account.id, name: "Recruiter" });
  recruiter = await createMember({ accountId: account.id, role: "recruiter", name: earlier.name });
  actor = memberActor(account.id, recruiter.userId, "recruiter", { name: recruiter.name });
  const { baseUrl, username, password, partnerUuid, accountId } = mock;
  const partner = await createPartner(actor, {
    ...{ name: "Mock", baseUrl, username, password, partnerUuid },
    partnerAccountId: accountId,
  });
  partnerId = partner.id;
});

afterAll(async () => {
  await mock.close();
  await closeDatabase();
});

async function invite(assessmentId: string): Promise<number> {
  const { id: candidateId } = await createCandidate({ accountId: actor.accountId });
  const occasion = {
    ...{ partnerId, assessmentId, assessmentName: assessmentId },
    ...{ customId: null, sendInvite: false },
  };
  const [id = 0] = await inTransaction((tx) =>
    addInvitations(tx, actor, occasion, [{ candidateId, additionalTime: 12.5 }]),
  );
  await send(id);
  return id;
}

/** Sends an invitation as the worker does when it is due. */
async function send(id: number, isUrgent = false): Promise<void> {
  await database()
    .update(tables.assessmentInvitations)
    .set({ nextAttemptAt: sql`least(next_attempt_at, now() - interval '1 second')` })
    .where(
      and(
        eq(tables.assessmentInvitations.id, id),
        isNotNull(tables.assessmentInvitations.nextAttemptAt),
      ),
    );
  await sendInvitation({ id, isUrgent }, {} as JobHelpers);
}

async function read(id: number) {
  const [row] = await database()
    .select()
    .from(tables.assessmentInvitations)
    .where(eq(tables.assessmentInvitations.id, id));
  if (!row) throw new Error("no invitation");
  return row;
}

test("an invitation is sent by the contract, checked, and reset", async () => {
  const id = await invite("ok");
  const sent = await read(id);
  expect(sent).toMatchObject({ status: "Initiated", attempts: 1, lastError: null });
  expect(sent.url).not.toContain("http");
  const session = mock.sessions.get(sent.interviewUuid);
  expect(session?.invite).toMatchObject({
    partner: { uuid: mock.partnerUuid, account_id: mock.accountId, send_invite: false },
    candidate: { handback_url: expect.stringContaining(`/h/${sent.interviewUuid}.`) },
    assessment: { id: "ok", additional_time: "12.5" },
    interview: { uuid: sent.interviewUuid, id: String(id), author: { first_name: "Recruiter" } },
  });
  const { url, username } = await revealInvitation(actor, id);
  expect([url, username]).toEqual([`${mock.origin}/sit/${session?.token}`, "candidate"]);

  await vi.waitFor(() => expect(session?.status).toBe("Completed"));
  expect(await checkInvitation(actor, id)).toMatchObject({
    ...{ status: "Completed", overallScore: "80", grade: "B", result: "Pass" },
    resultUrl: `${mock.origin}/result/${session?.id}`,
  });
  expect(await resetInvitation(actor, id)).toMatchObject({
    status: "Initiated",
    overallScore: null,
  });
  expect((await revealInvitation(actor, id)).url).not.toBe(url);
  const looks = await database()
    .select({ actorName: tables.auditEntries.actorName })
    .from(tables.auditEntries)
    .where(
      and(
        eq(tables.auditEntries.accountId, actor.accountId),
        eq(tables.auditEntries.action, "assessment_invitation.revealed"),
        eq(tables.auditEntries.subjectId, String(id)),
      ),
    );
  expect(looks).toEqual([{ actorName: actor.name }, { actorName: actor.name }]);
});

test.each([
  ["wrong-uuid", /another interview: another-interview/],
  ["not-json", /isn't JSON/],
  ["no-url", /interview\.url is missing or wrong/],
  ["odd-text", /rejected the request \(400\): No, never .*no!\ufffd$/],
  ["redirect", /returned a redirect \(302\)/],
  ["unknown", /doesn't know this record \(404\): Assessment not found/],
])("%s fails immediately, and says why", async (assessmentId, words) => {
  const invitation = await read(await invite(assessmentId));
  expect(invitation).toMatchObject({ status: "failed", lastError: expect.stringMatching(words) });
});

test("a temporary failure is retried automatically, then fails, and can be retried by hand", async () => {
  const id = await invite("error-500");
  for (const attempts of [1, 2, 3, 4]) {
    expect(await read(id)).toMatchObject({ status: "waiting", attempts });
    await send(id);
  }
  expect(await read(id)).toMatchObject({
    ...{ status: "failed", attempts: 5 },
    lastError: "The partner failed (500): Out of order",
  });
  await send(id);
  expect(await read(id)).toMatchObject({ attempts: 5 });
  expect(await retryInvitation(actor, id)).toMatchObject({ status: "waiting", attempts: 0 });
  await expect(retryInvitation(actor, id)).rejects.toMatchObject({ code: "conflict" });
});

test("a retry after a lost response finds the same interview", async () => {
  const id = await invite("ok");
  const { interviewUuid, partnerSessionId } = await read(id);
  await database()
    .update(tables.assessmentInvitations)
    .set({ url: null, status: "waiting", nextAttemptAt: sql`now()` })
    .where(eq(tables.assessmentInvitations.id, id));
  await send(id);
  expect(await read(id)).toMatchObject({ interviewUuid, partnerSessionId, status: "Initiated" });
});

test("a retry says the same as the first try, even if candidate and recruiter changed", async () => {
  const id = await invite("error-once");
  const { candidateId, candidateReference, interviewUuid } = await read(id);
  await database()
    .update(tables.candidates)
    .set({ candidateId: `later-${candidateId}` })
    .where(eq(tables.candidates.id, candidateId));
  await send(id);
  const { invite: reported } = mock.sessions.get(interviewUuid) ?? {};
  expect(reported?.candidate.candidate_id).toBe(candidateReference);
  expect(reported?.interview).toMatchObject({ author: { email: recruiter.email } });
  expect(await resetInvitation(actor, id)).toMatchObject({ status: "Initiated" });
});

test("resets follow each other, and a late report from before one changes nothing", async () => {
  const id = await invite("never-finishes");
  const accepted = (seconds: number) =>
    database()
      .update(tables.assessmentInvitations)
      .set({ claimedAt: sql`now() - make_interval(secs => ${seconds})` })
      .where(eq(tables.assessmentInvitations.id, id));
  await accepted(1);
  await expect(resetInvitation(actor, id)).rejects.toMatchObject({ code: "conflict" });
  await accepted(40);
  await resetInvitation(actor, id);
  await resetInvitation(actor, id);
  const { interviewUuid, resetAt, reportedAt } = await read(id);
  expect([resetAt, reportedAt]).toEqual([expect.any(Date), null]);
  const { url } = await revealInvitation(actor, id);
  expect(url).toBe(`${mock.origin}/sit/${mock.sessions.get(interviewUuid)?.token}`);
  const partner = { ...actor, partnerId, partner: { uuid: mock.partnerUuid, accountId: null } };
  const report = (timestamp: string) =>
    recordStatus(
      partner,
      StatusReport.parse({
        interview: { uuid: interviewUuid },
        result_details: { status: "completed", overall_score: "99" },
        metadata: { timestamp },
      }),
    );
  await report(new Date(Date.now() - 60_000).toISOString());
  expect(await read(id)).toMatchObject({ overallScore: null });
  await report(new Date(Date.now() + 1000).toISOString());
  expect(await read(id)).toMatchObject({ status: "Completed", overallScore: "99" });
  expect(await resetInvitation(actor, id)).toMatchObject({ status: "Initiated" });
});

test("a partner lists its assessments, and its connection is tested", async () => {
  const assessments = await listPartnerAssessments(actor, partnerId);
  expect(assessments).toHaveLength(Object.keys(mockAssessments).length);
  expect(await testPartner(actor, partnerId)).toMatchObject({ passed: true });
  const found: Record<string, string[]> = {};
  for (const fault of Object.keys(connectionFaults)) {
    await updatePartner(actor, partnerId, { baseUrl: `${mock.origin}/faults/${fault}/api` });
    const { steps } = await testPartner(actor, partnerId);
    found[fault] = steps.flatMap(({ name, passed }) => (passed === false ? [name] : []));
  }
  expect(found).toEqual({
    "open-door": ["refuses_strangers"],
    "html-errors": ["always_json"],
    "no-list": ["listed"],
    "other-uuid": ["partner"],
    "knows-everybody": ["unknown_interview"],
  });
});

test("the mock implements the rest of the contract, and refuses invalid requests", async () => {
  const id = await invite("ok");
  const { candidateReference, partnerSessionId } = await read(id);
  const call = async (method: string, path: string, body: unknown) => {
    const pair = Buffer.from(`${mock.username}:${mock.password}`).toString("base64");
    const answer = await fetch(`${mock.baseUrl}/${path}`, {
      method,
      headers: { authorization: `Basic ${pair}` },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    return { status: answer.status, json: (await answer.json()) as object };
  };
  for (const path of ["invite_candidate", "reset_candidate"]) {
    for (const body of [{}, [], "{ nope", { partner: null }, { partner: { uuid: 1 } }]) {
      expect(await call("POST", path, body)).toMatchObject({
        ...{ status: 400, json: { error: expect.stringMatching(/missing or wrong/) } },
      });
    }
  }
  const key = { partner_interview_id: partnerSessionId };
  expect(await call("POST", "assessment_status", key)).toMatchObject({ status: 200 });
  const update = {
    partner: { uuid: mock.partnerUuid },
    candidate: { candidate_id: candidateReference, first_name: "New" },
  };
  expect(await call("PUT", "update_candidate", update)).toEqual({ status: 200, json: update });
  expect(await call("PUT", "update_candidate", {})).toMatchObject({ status: 400 });
});

test("a partner that is too slow counts as silent, until it responds", async () => {
  mock.slowMs = 11_000;
  const id = await invite("slow");
  expect(await read(id)).toMatchObject({
    ...{ status: "waiting", attempts: 1, lastError: "No response within 10 seconds" },
  });
  await send(id);
  expect(await read(id)).toMatchObject({
    ...{ status: "waiting", attempts: 2, lastError: expect.stringMatching(/wasn't called again/) },
  });
  mock.fixed = true;
  await send(id, true);
  expect(await read(id)).toMatchObject({ status: "Initiated", lastError: null });
});
