import { expect } from "@playwright/test";
import { createAssessment } from "@/lib/testing/assessment-factories";
import { mintInviter, test } from "./inviters";

/** Returns the body from the contract's source, as published. */
const sample = (partner: { uuid: string; account_id: string }) => `{
  "partner": {
    "uuid": "${partner.uuid}",
    "account_id": "${partner.account_id}",
    "send_invite": false
  },
  "candidate": {
    "candidate_id": "sample_candidate_id",
    "handback_url": "https://launchpad-handback-url.com",
    "first_name": "John",
    "last_name": "Dough",       
    "email": "johndough@pastries.com"
  },
  "assessment": {
    "id": "12345",
    "custom_id": "custom_id",
    "additional_time": "5"
  },
  "interview": {
    "uuid": "interview_uuid"
  }
}`;

const sampled = { partnerUuid: "partner_uuid", partnerAccountId: "account_id" };

test("the published sample is answered as the source shows", { tag: "@smoke" }, async ({
  tenant,
}) => {
  await createAssessment({
    accountId: tenant.accountId,
    externalId: "12345",
    content: { loginRequired: true },
  });
  const { api, partner } = await mintInviter(tenant, sampled);
  const answer = await api.post("/api/invite_candidate", { text: sample(partner) });
  expect(answer.status, answer.text).toBe(200);
  expect(answer.headers.get("content-type")).toContain("application/json");
  expect(answer.body).toStrictEqual({
    partner: { uuid: "partner_uuid", account_id: "account_id" },
    interview: {
      uuid: "interview_uuid",
      id: expect.stringMatching(/^[\w-]{22}$/),
      url: expect.stringMatching(/^http:\/\/[^/]+\/s\/[\w-]{22}\.[\w-]{43}$/),
      username: expect.stringMatching(/\S{8,}/),
      password: expect.stringMatching(/\S{12,}/),
      web_token: expect.stringMatching(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/),
    },
    candidate: { candidate_id: "sample_candidate_id" },
    assessment: { id: "12345" },
  });

  const again = await api.post("/api/invite_candidate", { text: sample(partner) });
  expect(again.body).toStrictEqual(answer.body);

  const session = await tenant.owner.session();
  const people = await session.get("/api/candidates?search=sample_candidate_id");
  expect(people.body.data).toMatchObject([
    { firstName: "John", lastName: "Dough", email: "johndough@pastries.com" },
  ]);
});

test("the complete request of the source's tables works too", async ({ tenant }) => {
  await createAssessment({ accountId: tenant.accountId, externalId: "12345" });
  const { api, partner } = await mintInviter(tenant, sampled);
  const body = JSON.parse(sample(partner));
  Object.assign(body.interview, {
    id: "98765",
    internal_reference: "internal_reference_123",
    author: { email: "employer1@mail.com", first_name: "Severus", last_name: "Snape" },
  });
  const answer = await api.post("/api/invite_candidate", { body });
  expect(answer.status, answer.text).toBe(200);
  expect(answer.body.interview.id).not.toBe("98765");
  expect(answer.body.interview).not.toHaveProperty("username");
  expect(answer.body.interview).not.toHaveProperty("password");
});

test("the status document is as the contract publishes it", async ({ tenant }) => {
  await createAssessment({ accountId: tenant.accountId, externalId: "12345" });
  const { api, partner } = await mintInviter(tenant, sampled);
  const invited = await api.post("/api/invite_candidate", { text: sample(partner) });
  const { id } = invited.body.interview;
  const document = {
    partner: { uuid: "partner_uuid", account_id: "account_id" },
    result_details: { status: "initiated" },
    interview: { id, uuid: "interview_uuid" },
    assessment: { id: "12345", custom_id: "custom_id" },
    overall_status: "In Progress",
    metadata: { timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) },
  };
  const read = await api.get(`/api/assessment_status?partner_interview_id=${id}`);
  expect([read.status, read.body]).toStrictEqual([200, document]);
  const posted = await api.post("/api/assessment_status", { body: { partner_interview_id: id } });
  expect([posted.status, posted.body]).toStrictEqual([200, document]);
});
