import { expect } from "@playwright/test";
import { shortContent } from "@/lib/testing/assessment-content";
import { createSitting } from "@/lib/testing/assessment-factories";
import { test } from "../fixtures";

test("an assessment is created, completed, published, retired and reactivated", async ({
  tenant,
}) => {
  const api = await tenant.recruiter.session();
  const created = await api.post("/api/assessments", {
    body: { name: "Reasoning", externalId: "R-1" },
  });
  expect(created.status, created.text).toBe(201);
  expect(created.body.data).toMatchObject({
    ...{ externalId: "R-1", status: "draft", version: null, isPublished: false },
    problems: ["Add at least one question"],
  });
  const path = `/api/assessments/${created.body.data.id}`;
  const refused = await api.post(`${path}/publish`);
  expect([refused.status, refused.body]).toEqual([
    400,
    {
      error: "The assessment isn't complete yet",
      details: { draft: ["Add at least one question"] },
    },
  ]);
  const etag = created.headers.get("etag") ?? "";
  const put = (body: object) => api.put(path, { body, headers: { "If-Match": etag } });
  expect((await put({ draft: shortContent })).status).toBe(200);
  expect((await put({ name: "Late" })).status).toBe(412);

  const published = await api.post(`${path}/publish`);
  expect(published.status, published.text).toBe(200);
  expect(published.body.data).toMatchObject({ status: "published", version: 1, isPublished: true });
  const versions = await api.get(`${path}/versions`);
  expect(versions.body.data).toMatchObject([{ number: 1, questionCount: 4, maxPoints: 10 }]);
  expect((await api.call("DELETE", path)).body.error).toMatch(/^Cannot delete assessment/);
  expect((await api.post(`${path}/retire`)).body.data.status).toBe("retired");
  expect((await api.post(`${path}/retire`)).status).toBe(400);
  expect((await api.post(`${path}/reactivate`)).body.data.status).toBe("published");
  const list = await api.get("/api/assessments?search=r-1&status=published&sort=-updatedAt");
  expect(list.body.data).toMatchObject([{ name: "Reasoning", questionCount: 4, sittingCount: 0 }]);
});

test("invalid input is refused at its field", async ({ tenant }) => {
  const api = await tenant.recruiter.session();
  await api.post("/api/assessments", { body: { name: "One", externalId: "SAME" } });
  const used = await api.post("/api/assessments", {
    body: { name: "Two", externalId: "SAME" },
  });
  expect([used.status, used.body]).toEqual([400, { error: "Assessment ID is already in use" }]);
  for (const body of [
    {},
    { name: " " },
    { name: "x", externalId: "no spaces here" },
    { name: "x", draft: { ...shortContent, baseSeconds: 5 } },
    { name: "x", draft: { ...shortContent, passPercent: 101 } },
  ]) {
    const answer = await api.post("/api/assessments", { body });
    expect(answer.status, JSON.stringify(body)).toBe(400);
    expect(answer.body.details).toBeTruthy();
  }
});

test("a sitting is listed and read, and only its texts are marked once it is finished", async ({
  tenant,
}) => {
  const { accountId, candidateId } = tenant;
  const api = await tenant.recruiter.session();
  const sitting = await createSitting({ accountId, candidateId });
  const list = await api.get(`/api/sittings?candidateId=${candidateId}&status=Initiated`);
  expect(list.body.data).toMatchObject([
    { id: sitting.id, candidateName: "Ada Byron", status: "Initiated", toMark: 0 },
  ]);
  expect((await api.get("/api/sittings?toMark=true")).body.data).toEqual([]);
  const read = await api.get(`/api/sittings/${sitting.id}`);
  expect(read.body.data).toMatchObject({
    ...{ limitSeconds: 600, answers: [], events: [] },
    ...{ link: sitting.url, publicId: sitting.publicId },
  });
  const early = await api.put(`/api/sittings/${sitting.id}/answers/q4`, { body: { points: 1 } });
  expect([early.status, early.body]).toEqual([
    400,
    { error: "The candidate hasn't handed in yet" },
  ]);
  const negative = await api.put(`/api/sittings/${sitting.id}/answers/q4`, {
    body: { points: -1 },
  });
  expect(negative.body.details).toHaveProperty("points");
  const reader = await tenant.viewer.session();
  expect((await reader.get(`/api/sittings/${sitting.id}`)).body.data.link).toBeNull();
});
