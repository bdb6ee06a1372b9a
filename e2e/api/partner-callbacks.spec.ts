import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { database } from "@/db/client";
import { assessmentInvitations } from "@/db/schema";
import { type Tenant, test } from "../fixtures";
import { call } from "../http";
import { callerAs } from "./inviters";

const path = "/api/assessments/assessment_status";

/** Creates a partner of the tenant that knows one invitation, with its callback credentials. */
async function mintPartner({ accountId, owner, candidateId }: Tenant) {
  const session = await owner.session();
  const { body } = await session.post("/api/partners", {
    body: {
      ...{ name: "Acme", baseUrl: "https://partner.example/api", partnerUuid: "acme" },
      ...{ username: "us", password: "secret" },
    },
  });
  const { id: partnerId, callbackUser: user, callbackPassword: password } = body.data;
  const interviewUuid = randomUUID();
  const [invitation] = await database()
    .insert(assessmentInvitations)
    .values({
      ...{ accountId, partnerId, candidateId, interviewUuid, candidateReference: "c-1" },
      ...{ assessmentId: "a-1", assessmentName: "Logic", createdByName: "Olga" },
      ...{ status: "Initiated", partnerSessionId: `their-${interviewUuid}` },
    })
    .returning({ id: assessmentInvitations.id });
  return {
    ...{ partnerId, user, password, interviewUuid },
    api: callerAs(user, password),
    session,
    async invitation() {
      return (await session.get(`/api/invitations/${invitation?.id}`)).body.data;
    },
    async history() {
      const { body: events } = await session.get(`/api/invitations/${invitation?.id}/events`);
      return events.data.map(({ type }: { type: string }) => type);
    },
  };
}

const report = (uuid: string, status: string, given: object = {}) => ({
  body: {
    partner: { uuid: "acme", account_id: "" },
    result_details: { status, ...given },
    interview: { id: `their-${uuid}`, uuid },
    assessment: { id: "a-1", custom_id: "" },
    overall_status: status === "completed" ? "Completed" : "In Progress",
    metadata: { timestamp: "2026-10-20T08:45:15Z" },
  },
});

test("a partner reports statuses, repeatedly and in any order", async ({ tenant }) => {
  const { api, interviewUuid, invitation, history } = await mintPartner(tenant);
  const send = (status: string, given = {}) => api.post(path, report(interviewUuid, status, given));
  const ok = { status: 200, body: { response: "OK" } };
  expect(await send("started")).toMatchObject(ok);
  expect(await send("started")).toMatchObject(ok);
  expect(await invitation()).toMatchObject({ status: "Started" });
  const scores = { overall_score: "80", grade: "B", result: "Pass" };
  for (const status of ["completed", "finished", "in progress", "completed"]) {
    expect(await send(status, status === "completed" ? scores : {})).toMatchObject(ok);
  }
  expect(await invitation()).toMatchObject({
    ...{ status: "Completed", overallScore: "80", grade: "B", result: "Pass" },
  });
  expect(await history()).toEqual(["invitation.completed", "invitation.status"]);
});

test("only the partner's own user and password can report", async ({ tenant, other }) => {
  const { user, password, interviewUuid, invitation, partnerId, session } =
    await mintPartner(tenant);
  const theirs = await mintPartner(other);
  const completed = report(interviewUuid, "completed");
  for (const stranger of [callerAs(user, `${password}x`), callerAs("nobody", password)]) {
    const answer = await stranger.post(path, completed);
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toMatch(/^Basic /);
    expect(answer.body).toEqual({ error: expect.any(String) });
  }
  expect((await call("POST", path, completed)).status).toBe(401);
  expect((await tenant.api.post(path, completed)).status).toBe(401);
  const foreign = await theirs.api.post(path, completed);
  const missing = await theirs.api.post(path, report(randomUUID(), "completed"));
  expect([foreign.status, foreign.body]).toEqual([404, missing.body]);
  const { body } = await session.post(`/api/partners/${partnerId}/callback-password`);
  expect((await callerAs(user, password).post(path, completed)).status).toBe(401);
  expect(await invitation()).toMatchObject({ status: "Initiated" });
  const renewed = callerAs(user, body.data.callbackPassword);
  expect((await renewed.post(path, completed)).status).toBe(200);
});

test("an empty report is refused, with the field", async ({ tenant }) => {
  const { api, interviewUuid } = await mintPartner(tenant);
  const unknown = await api.post(path, report("", "started"));
  expect(unknown.status).toBe(404);
  const silent = await api.post(path, { body: { interview: {} } });
  expect([silent.status, Object.keys(silent.body.details)]).toEqual([400, ["interview.uuid"]]);
  const asleep = await api.post(path, {
    body: { interview: { uuid: interviewUuid }, result_details: { status: "asleep" } },
  });
  expect([asleep.status, Object.keys(asleep.body.details)]).toEqual([
    400,
    ["result_details.status"],
  ]);
  const foreign = await api.post(path, {
    body: { ...report(interviewUuid, "started").body, partner: { uuid: "somebody-else" } },
  });
  expect(foreign.status).toBe(403);
  expect((await api.post(path, { text: "{ nope" })).status).toBe(400);
});
