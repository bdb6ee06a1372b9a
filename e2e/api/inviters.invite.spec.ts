import { expect } from "@playwright/test";
import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { sittings } from "@/db/schema";
import { createAssessment } from "@/lib/testing/assessment-factories";
import { type Invitation, invite, mailsOf, mintInviter, sittingsOf, test } from "./inviters";

test("missing and malformed values are reported by field", async ({ inviter }) => {
  const empty = await inviter.api.post("/api/invite_candidate", {
    body: { partner: { uuid: inviter.partner.uuid }, candidate: {}, assessment: {}, interview: {} },
  });
  expect([empty.status, empty.body]).toStrictEqual([
    400,
    {
      error: "Validation failed",
      details: {
        "candidate.candidate_id": ["Required"],
        "candidate.handback_url": ["Required"],
        "assessment.id": ["Required"],
        "interview.uuid": ["Required"],
      },
    },
  ]);
  const wrong: [Partial<Invitation>, string][] = [
    [{ candidate: { email: "nobody" } }, "candidate.email"],
    [{ candidate: { candidate_id: " " } }, "candidate.candidate_id"],
    [{ candidate: { first_name: 1 } }, "candidate.first_name"],
    [{ partner: { send_invite: "yes" } }, "partner.send_invite"],
    [{ partner: { send_invite: true } }, "candidate.email"],
    [{ interview: { uuid: "" } }, "interview.uuid"],
    [{ interview: { uuid: "x".repeat(201) } }, "interview.uuid"],
    [{ assessment: { id: 12345 } }, "assessment.id"],
  ];
  for (const [changes, field] of wrong) {
    const answer = await invite(inviter, changes);
    expect([answer.status, Object.keys(answer.body.details)]).toStrictEqual([400, [field]]);
  }
});

test("additional time is a percentage from 0 to 500", async ({ tenant, inviter }) => {
  for (const given of ["25%", "-5", "abc", "", " 5", "500.1", "1e2", "+5", "0x10", -1, 501, true]) {
    const answer = await invite(inviter, { assessment: { additional_time: given } });
    expect(answer.status, String(given)).toBe(400);
    expect(Object.keys(answer.body.details)).toStrictEqual(["assessment.additional_time"]);
  }
  expect(await sittingsOf(tenant.accountId)).toHaveLength(0);
  const good = [
    ["25", 25],
    ["0", 0],
    ["500", 500],
    ["12.5", 12.5],
    [33, 33],
    [null, 33],
  ] as const;
  for (const [given, stored] of good) {
    const answer = await invite(inviter, { assessment: { additional_time: given } });
    expect(answer.status, String(given)).toBe(200);
    expect((await sittingsOf(tenant.accountId))[0]?.additionalTime).toBe(stored);
  }
});

test("a candidate is handed back only by https, and where the credential allows", async ({
  tenant,
}) => {
  const anywhere = await mintInviter(tenant);
  const refused = [
    "http://inviter.example/back",
    "ftp://inviter.example",
    "javascript:alert(1)",
    "//inviter.example",
    "https:inviter.example",
    "inviter.example",
    "https://user:secret@inviter.example/",
    "http://127.0.0.1:1/back",
    "https://inviter.example/ back",
  ];
  for (const url of refused) {
    const answer = await invite(anywhere, { candidate: { handback_url: url } });
    expect(answer.status, url).toBe(400);
    expect(Object.keys(answer.body.details)).toStrictEqual(["candidate.handback_url"]);
  }
  const own = new URL(process.env.APP_URL ?? "").origin;
  expect((await invite(anywhere, { candidate: { handback_url: `${own}/i/1` } })).status).toBe(200);

  const listed = await mintInviter(tenant, {
    handbackHosts: ["careers.example", "inviter.example:8443"],
  });
  const to = (url: string) => invite(listed, { candidate: { handback_url: url } });
  expect((await to("https://careers.example/done")).status).toBe(200);
  expect((await to("https://CAREERS.example:443/done")).status).toBe(200);
  expect((await to("https://inviter.example:8443/")).status).toBe(200);
  for (const url of [
    "https://inviter.example/",
    "https://sub.careers.example/",
    "https://careers.example.evil.example/",
    "https://careers.example:8443/",
  ]) {
    const answer = await to(url);
    expect(answer.status, url).toBe(400);
    expect(answer.body.details["candidate.handback_url"][0]).toContain(
      "can't return candidates to",
    );
  }
});

test("repeating an invitation returns the same session and updates its details", async ({
  tenant,
  inviter,
}) => {
  const first = await invite(inviter, { candidate: { first_name: "Grace" } });
  const again = await invite(inviter, {
    candidate: { handback_url: "https://inviter.example/other", last_name: "Hopper" },
    assessment: { additional_time: "50", custom_id: "mine" },
    interview: { id: "98765", author: { first_name: "Severus", last_name: "Snape" } },
  });
  expect(again.status).toBe(200);
  expect(again.body).toStrictEqual(first.body);
  const third = await invite(inviter, { candidate: { handback_url: "https://inviter.example/3" } });
  expect(third.body).toStrictEqual(first.body);
  expect(await sittingsOf(tenant.accountId)).toMatchObject([
    {
      ...{ publicId: first.body.interview.id, status: "Initiated", additionalTime: 50 },
      ...{ handbackUrl: "https://inviter.example/3", customId: "mine", interviewId: "98765" },
      ...{ authorName: "Severus Snape", partnerAccountId: inviter.partner.account_id },
    },
  ]);
  const people = await tenant.api.get("/api/candidates?search=C-1");
  expect(people.body.data).toMatchObject([{ firstName: "Grace", lastName: "Hopper" }]);

  await database()
    .update(sittings)
    .set({ status: "In Progress" })
    .where(eq(sittings.accountId, tenant.accountId));
  const late = await invite(inviter, {
    assessment: { additional_time: "99" },
    candidate: { first_name: "Late" },
  });
  expect(late.body).toStrictEqual(first.body);
  expect((await sittingsOf(tenant.accountId))[0]?.additionalTime).toBe(50);
  const kept = await tenant.api.get("/api/candidates?search=C-1");
  expect(kept.body.data).toMatchObject([{ firstName: "Grace", lastName: "Hopper" }]);
});

test("an invitation with a new name changes the candidate, its retry does not", async ({
  tenant,
  inviter,
}) => {
  const person = async () => {
    const { body } = await tenant.api.get("/api/candidates?search=C-1");
    const [{ id, firstName, lastName, email }] = body.data;
    return { id, person: [firstName, lastName, email] };
  };
  const first = { first_name: "Grace", last_name: "Hopper", email: "grace@example.com" };
  await invite(inviter, { candidate: first });
  const { id } = await person();
  const corrected = { firstName: "Grace Brewster", email: "hopper@example.com" };
  await tenant.api.put(`/api/candidates/${id}`, { body: corrected });
  await invite(inviter, { candidate: first });
  expect((await person()).person, "the retry of a call").toEqual([
    ...["Grace Brewster", "Hopper", "hopper@example.com"],
  ]);
  const second = { ...first, email: "admiral@example.com" };
  const mailed = await invite(inviter, { partner: { send_invite: true }, candidate: second });
  expect(mailed.status).toBe(200);
  expect((await person()).person, "only what is new").toEqual([
    ...["Grace Brewster", "Hopper", "admiral@example.com"],
  ]);
  expect(await mailsOf(tenant.accountId)).toMatchObject([{ recipient: "admiral@example.com" }]);
});

test("a uuid belongs to one candidate and one assessment", async ({ tenant, inviter }) => {
  await invite(inviter);
  const { externalId } = await createAssessment({ accountId: tenant.accountId });
  const person = await invite(inviter, { candidate: { candidate_id: "C-2" } });
  expect([person.status, Object.keys(person.body)]).toStrictEqual([409, ["error"]]);
  expect((await invite(inviter, { assessment: { id: externalId } })).status).toBe(409);
  expect((await tenant.api.get("/api/candidates?search=C-2")).body.data).toEqual([]);
  expect(await sittingsOf(tenant.accountId)).toHaveLength(1);
  const other = await mintInviter(tenant);
  expect((await invite({ ...other, assessmentId: inviter.assessmentId })).status).toBe(200);
  expect(await sittingsOf(tenant.accountId)).toHaveLength(2);
});

test("only published assessments are served", async ({ tenant, other, inviter }) => {
  const { accountId } = tenant;
  const draft = await createAssessment({ accountId, status: "draft" });
  const retired = await createAssessment({ accountId, status: "retired" });
  const foreign = await createAssessment({ accountId: other.accountId });
  for (const { externalId } of [draft, retired, foreign, { externalId: "no such" }]) {
    const answer = await invite(inviter, { assessment: { id: externalId } });
    expect([answer.status, answer.body]).toStrictEqual([404, { error: "Assessment not found" }]);
  }
  expect((await tenant.api.get("/api/candidates?search=C-1")).body.data).toEqual([]);
  await createAssessment({ accountId, name: "A first one", externalId: "first", customId: "mine" });
  const list = await inviter.api.get("/api/list_assessments?partner_account_id=&partner_uuid=");
  expect([list.status, list.body]).toStrictEqual([
    200,
    {
      partner: inviter.partner,
      assessments: [
        { id: "first", name: "A first one", custom_id: "mine" },
        { id: inviter.assessmentId, name: "Test assessment" },
      ],
    },
  ]);
});

test("a known person loses nothing", async ({ tenant, inviter }) => {
  await tenant.api.put(`/api/candidates/${tenant.candidateId}`, { body: { candidateId: "C-9" } });
  const candidate = { candidate_id: "C-9", first_name: "X", last_name: "Y", email: "x@y.example" };
  expect((await invite(inviter, { candidate })).status).toBe(200);
  const known = await tenant.api.get(`/api/candidates/${tenant.candidateId}`);
  expect(known.body.data).toMatchObject({
    ...{ firstName: "Ada", lastName: "Byron", email: tenant.candidateEmail },
  });
});

test("a candidate is emailed once, if the inviter wants it", async ({ tenant, inviter }) => {
  const candidate = { first_name: "Grace", email: "grace@example.com" };
  await invite(inviter, { candidate });
  expect(await mailsOf(tenant.accountId)).toHaveLength(0);
  const changes = {
    candidate,
    partner: { send_invite: true },
    assessment: { additional_time: 25 },
  };
  const { body } = await invite(inviter, changes);
  await invite(inviter, changes);
  const mails = await mailsOf(tenant.accountId);
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({
    recipient: "grace@example.com",
    subject: "Test Company invites you to an assessment: Test assessment",
  });
  expect(mails[0]?.html).toContain('href="proffer:link"');
  expect(mails[0]?.html).not.toContain(body.interview.url);
  expect(mails[0]?.html).toContain("Dear Grace,");
  expect(mails[0]?.html).toContain(
    "You have 12 minutes 30 seconds for it: the usual 10 minutes, plus 25% extra time",
  );
});
