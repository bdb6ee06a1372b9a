import { expect } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { events, sittings } from "@/db/schema";
import { createAssessment } from "@/lib/testing/assessment-factories";
import { call } from "../http";
import {
  callerAs,
  type Invitation,
  invitation,
  invite,
  mailsOf,
  mintInviter,
  sittingsOf,
  test,
} from "./inviters";

test("only an invited candidate can be changed", async ({ tenant, other, inviter }) => {
  await invite(inviter);
  const update = (candidate: Record<string, unknown>, by = inviter) =>
    by.api.put("/api/update_candidate", { body: { partner: by.partner, candidate } });
  const candidate = { candidate_id: "C-1", first_name: "Grace", email: "grace@example.com" };
  const answer = await update(candidate);
  expect([answer.status, answer.body]).toStrictEqual([
    200,
    { partner: inviter.partner, candidate },
  ]);
  const more = { partner: { ...inviter.partner, z: 1 }, candidate: { ...candidate, z: [] }, z: "" };
  const echoed = await inviter.api.put("/api/update_candidate", { body: more });
  expect([echoed.status, echoed.body]).toStrictEqual([200, more]);
  const people = await tenant.api.get("/api/candidates?search=C-1");
  expect(people.body.data).toMatchObject([
    { firstName: "Grace", lastName: "C-1", email: "grace@example.com" },
  ]);
  expect((await update({ candidate_id: "C-1", email: "nobody" })).status).toBe(400);
  expect((await update({ first_name: "X" })).status).toBe(400);
  await tenant.api.put(`/api/candidates/${tenant.candidateId}`, { body: { candidateId: "C-9" } });
  for (const id of ["C-9", "no such"]) {
    const missing = await update({ candidate_id: id, first_name: "X" });
    expect([missing.status, missing.body]).toStrictEqual([404, { error: "Candidate not found" }]);
  }
  expect((await update(candidate, await mintInviter(tenant))).status).toBe(404);
  expect((await update(candidate, await mintInviter(other))).status).toBe(404);
});

test("a reset is a new attempt at a new address", { tag: "@tcp" }, async ({ tenant, inviter }) => {
  const candidate = { candidate_id: "C-1", first_name: "Grace", email: "grace@example.com" };
  const first = await invite(inviter, { candidate });
  await database()
    .update(sittings)
    .set({ status: "Completed", completedAt: new Date(), percent: 80, rawScore: 8, grade: "B" })
    .where(eq(sittings.accountId, tenant.accountId));
  const reset = (changes: Partial<Invitation> = {}) => {
    const { handback_url: _, ...who } = invitation(inviter, changes).candidate;
    return inviter.api.post("/api/reset_candidate", {
      body: { ...invitation(inviter, changes), candidate: who },
    });
  };
  const answer = await reset({ partner: { send_invite: true } });
  expect(answer.status, answer.text).toBe(200);
  const { interview } = answer.body;
  expect(answer.body).toStrictEqual({
    ...first.body,
    interview: { ...interview, id: first.body.interview.id, uuid: "interview-1" },
    metadata: { timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) },
  });
  expect(interview.url).not.toBe(first.body.interview.url);
  expect(interview.web_token).not.toBe(first.body.interview.web_token);
  expect(await sittingsOf(tenant.accountId)).toMatchObject([
    { status: "Initiated", attempt: 2, completedAt: null, percent: null, grade: null },
  ]);
  const [kept] = await database()
    .select()
    .from(events)
    .where(and(eq(events.accountId, tenant.accountId), eq(events.type, "assessment.reset")));
  expect(kept?.data).toMatchObject({ attempt: 1, status: "Completed", percent: 80, grade: "B" });
  expect(await mailsOf(tenant.accountId)).toMatchObject([{ recipient: "grace@example.com" }]);
  expect((await invite(inviter, { candidate })).body.interview.url).toBe(interview.url);
  const old = await call("GET", new URL(first.body.interview.url).pathname);
  expect(old.status).not.toBe(200);

  expect((await reset({ interview: { uuid: "another" } })).status).toBe(404);
  expect((await reset({ assessment: { id: "another" } })).status).toBe(404);
  expect((await reset({ candidate: { candidate_id: "C-2" } })).status).toBe(409);
  const { externalId } = await createAssessment({ accountId: tenant.accountId });
  expect((await reset({ assessment: { id: externalId } })).status).toBe(409);
});

test("a reset can't email a candidate without an address", async ({ inviter }) => {
  await invite(inviter);
  const body = { ...invitation(inviter), partner: { ...inviter.partner, send_invite: true } };
  const answer = await inviter.api.post("/api/reset_candidate", { body });
  expect([answer.status, Object.keys(answer.body.details)]).toStrictEqual([
    400,
    ["partner.send_invite"],
  ]);
});

test("a credential for another account id of the same partner can access none of its sessions", async ({
  tenant,
  inviter,
}) => {
  const { body } = await invite(inviter);
  const partnerUuid = inviter.partner.uuid;
  const neighbour = {
    ...(await mintInviter(tenant, { partnerUuid })),
    assessmentId: inviter.assessmentId,
  };
  const twin = await mintInviter(tenant, {
    partnerUuid,
    partnerAccountId: inviter.partner.account_id,
  });
  const poll = `/api/assessment_status?partner_interview_id=${body.interview.id}`;
  const reported = invitation(neighbour);
  const { handback_url: _, ...who } = reported.candidate;
  const update = {
    partner: neighbour.partner,
    candidate: { candidate_id: "C-1", first_name: "X" },
  };
  const answers = [
    await neighbour.api.get(poll),
    await neighbour.api.put("/api/update_candidate", { body: update }),
    await neighbour.api.post("/api/reset_candidate", { body: { ...reported, candidate: who } }),
    await neighbour.api.post("/api/invite_candidate", { body: reported }),
  ];
  expect(answers.map(({ status, body }) => [status, body.error])).toEqual([
    [404, "Interview not found"],
    [404, "Candidate not found"],
    [404, "Interview not found"],
    [409, "This interview uuid is in use for another account id"],
  ]);
  expect((await twin.api.get(poll)).status, "a second credential for both").toBe(200);
  const again = await twin.api.post("/api/invite_candidate", { body: invitation(inviter) });
  expect(again.body.interview).toEqual(body.interview);
});

test("a status has the scores, and only its inviter can read it", async ({
  tenant,
  other,
  inviter,
}) => {
  const { body } = await invite(inviter, { assessment: { custom_id: "mine" } });
  const { id } = body.interview;
  await database()
    .update(sittings)
    .set({
      ...{ status: "Completed", completedAt: new Date("2016-10-20T08:45:15Z") },
      ...{ percent: 80, rawScore: 8, maxScore: 10, percentile: 90 },
      ...{ grade: "B", rag: "Green", result: "Pass" },
    })
    .where(eq(sittings.accountId, tenant.accountId));
  const answer = await inviter.api.get(`/api/assessment_status?partner_interview_id=${id}`);
  expect(answer.body).toStrictEqual({
    partner: inviter.partner,
    result_details: {
      ...{ status: "completed", overall_score: "80", raw_score: "8", percentile: "90" },
      ...{ grade: "B", rag: "Green", result: "Pass", result_url: expect.stringMatching(/^http/) },
    },
    interview: { id, uuid: "interview-1" },
    assessment: { id: inviter.assessmentId, custom_id: "mine" },
    overall_status: "Completed",
    metadata: { timestamp: "2016-10-20T08:45:15Z" },
  });
  const strangers = [
    (await mintInviter(tenant)).api,
    (await mintInviter(other)).api,
    callerAs(other.key, ""),
  ];
  for (const api of strangers) {
    const theirs = await api.get(`/api/assessment_status?partner_interview_id=${id}`);
    expect([theirs.status, theirs.body]).toStrictEqual([404, { error: "Interview not found" }]);
  }
  expect((await inviter.api.get("/api/assessment_status")).body.details).toEqual({
    partner_interview_id: ["Required"],
  });
  const missing = await inviter.api.post("/api/assessment_status", {
    body: { partner_interview_id: "interview-1" },
  });
  expect(missing.status).toBe(404);
});
