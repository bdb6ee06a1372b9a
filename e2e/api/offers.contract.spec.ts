import { expect } from "@playwright/test";
import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { offerVersions } from "@/db/schema";
import { createJob, createTemplate } from "@/lib/testing/factories";
import { test } from "../fixtures";

const versionsOf = (offerId: number) =>
  database()
    .select()
    .from(offerVersions)
    .where(eq(offerVersions.offerId, offerId))
    .orderBy(offerVersions.number);

test("absent pay comes from the job, and null means none", async ({ tenant }) => {
  const inherited = await tenant.offer();
  expect(inherited).toMatchObject({ salary: 100_000, currency: "GBP", payFrequency: "yearly" });
  const own = await tenant.offer({ salary: 15, currency: "jpy", payFrequency: "hourly" });
  expect(own).toMatchObject({ salary: 15, currency: "JPY", payFrequency: "hourly" });
  const none = await tenant.offer({
    salary: null,
    currency: null,
    payFrequency: null,
    templateId: null,
  });
  expect(none).toMatchObject({ salary: null, currency: null, payFrequency: null });
});

test("an offer starts as the caller's draft, whatever the requested status", async ({ tenant }) => {
  const offer = await tenant.offer({ status: "accepted" });
  expect(offer).toMatchObject({ status: "draft", createdBy: tenant.owner.userId });
  const named = await tenant.offer({ createdBy: tenant.viewer.userId });
  expect(named.createdBy).toBe(tenant.viewer.userId);
});

test("an update ignores candidate, job and creator", async ({ tenant }) => {
  const offer = await tenant.offer();
  const body = { candidateId: 1, jobId: 1, createdBy: 1, unknown: true };
  const answer = await tenant.api.put(`/api/offers/${offer.id}`, { body });
  expect(answer.status).toBe(200);
  expect(answer.body.data).toStrictEqual(offer);
});

const wrong: [string, Record<string, unknown>, Record<string, string[]>][] = [
  ["a missing candidate", { candidateId: undefined }, { candidateId: ["Required"] }],
  ["a text for a number", { salary: "1" }, { salary: ["Expected number, received string"] }],
  ["no salary", { salary: 0 }, { salary: ["Number must be greater than 0"] }],
  ["a negative salary", { salary: -1 }, { salary: ["Number must be greater than 0"] }],
  ["a third decimal", { salary: 1.001 }, { salary: ["Number must have at most 2 decimals"] }],
  [
    "too much",
    { salary: 1e10 },
    { salary: ["Number must be less than or equal to 9999999999.99"] },
  ],
  ["no currency", { currency: "XXQ" }, { currency: ["Invalid currency code"] }],
  ["no such day", { startDate: "2024-02-30" }, { startDate: ["Invalid date"] }],
  ["an instant", { expiryDate: "2024-02-03T00:00:00Z" }, { expiryDate: ["Invalid date"] }],
  ["a fraction", { jobId: 1.5 }, { jobId: ["Expected integer, received float"] }],
];

for (const [what, fields, details] of wrong) {
  test(`refuses ${what}`, async ({ tenant }) => {
    const body = { candidateId: tenant.candidateId, jobId: tenant.jobId, ...fields };
    const answer = await tenant.api.post("/api/offers", { body });
    expect(answer.status).toBe(400);
    expect(answer.body).toStrictEqual({ error: "Validation failed", details });
  });
}

test("refuses records that the account does not have", async ({ tenant, other }) => {
  const email = await createTemplate({ accountId: tenant.accountId, type: "email" });
  const cases: [Record<string, unknown>, string][] = [
    [{ candidateId: 2147483647 }, "Candidate not found"],
    [{ candidateId: other.candidateId }, "Candidate not found"],
    [{ jobId: other.jobId }, "Job not found"],
    [{ templateId: other.templateId }, "Template not found"],
    [{ templateId: email.id }, "Template not found"],
    [{ createdBy: other.owner.userId }, "User not found"],
  ];
  for (const [fields, error] of cases) {
    const body = { candidateId: tenant.candidateId, jobId: tenant.jobId, ...fields };
    const answer = await tenant.api.post("/api/offers", { body });
    expect([answer.status, answer.body]).toStrictEqual([400, { error }]);
  }
});

test("a job with one bound provides it as pay, one without pay provides none", async ({
  tenant,
}) => {
  const { accountId } = tenant;
  const open = await createJob({
    accountId,
    salaryMin: 50,
    salaryMax: null,
    currency: "EUR",
    payFrequency: "hourly",
  });
  expect((await tenant.offer({ jobId: open.id })).salary).toBe(50);
  const bare = await createJob({
    accountId,
    salaryMin: null,
    salaryMax: null,
    currency: null,
    payFrequency: null,
  });
  const offer = await tenant.offer({ jobId: bare.id, templateId: null });
  expect(offer).toMatchObject({ salary: null, currency: null, payFrequency: null });
});

test("the letter follows terms and template until it is edited", async ({ tenant }) => {
  const { id, renderedHtml } = await tenant.offer();
  const put = async (body: Record<string, unknown>) => {
    const answer = await tenant.api.put(`/api/offers/${id}`, { body });
    expect(answer.status, answer.text).toBe(200);
    return answer.body.data.renderedHtml as string | null;
  };
  expect(renderedHtml).toContain("Dear Ada Byron");
  expect(renderedHtml).toContain("£100,000");
  expect(renderedHtml).toContain('href="{{ accept_url }}"');
  expect(await put({ salary: 95_000 })).toContain("£95,000");
  const manual = await put({
    renderedHtml: '<p onclick="x()">By hand</p><script>alert(1)</script>',
    templateId: tenant.templateId,
  });
  expect(manual).toBe('<div class="offer-letter"><p>By hand</p></div>');
  expect(await put({ salary: 96_000 }), "a manual letter stays").toBe(manual);
  expect(await put({ templateId: tenant.templateId })).toContain("£96,000");
  expect(await put({ templateId: null })).toBeNull();
  expect((await tenant.api.get(`/api/offers/${id}`)).body.data.template).toBeNull();
  expect((await versionsOf(id)).map((version) => version.number)).toEqual([1, 2, 3, 4, 5, 6]);
});

test("an update that changes nothing creates no version", async ({ tenant }) => {
  const offer = await tenant.offer();
  const body = { salary: 100_000, currency: "gbp", templateId: tenant.templateId };
  const answer = await tenant.api.put(`/api/offers/${offer.id}`, { body });
  expect(answer.body.data).toStrictEqual(offer);
  expect(await versionsOf(offer.id)).toHaveLength(1);
});

test("unresolved variables prevent sending, by name", async ({ tenant }) => {
  const body = "<p>{{ candidate_name }} {{ start_date }} {{ shoe_size }}</p>";
  const template = await createTemplate({ accountId: tenant.accountId, body });
  const { id } = await tenant.offer({ templateId: template.id });
  const send = () => tenant.api.patch(`/api/offers/${id}/status`, { body: { status: "sent" } });
  const refused = await send();
  expect(refused.status).toBe(400);
  expect(refused.body.error).toContain("start_date");
  expect(refused.body.error).toContain("shoe_size");
  await tenant.api.put(`/api/offers/${id}`, { body: { templateId: null } });
  expect((await send()).status, "the built-in letter needs only candidate and job").toBe(200);
});

test("ids in a path are matched strictly", async ({ tenant }) => {
  for (const id of ["12abc", "0", "-1", "1.0", "2147483648", "99999999999", "%31%00", "1%20"]) {
    const answer = await tenant.api.get(`/api/offers/${id}`);
    expect([answer.status, answer.body], id).toStrictEqual([400, { error: "Invalid offer ID" }]);
  }
  const job = await tenant.api.get("/api/offers/job/x");
  expect([job.status, job.body]).toStrictEqual([400, { error: "Invalid job ID" }]);
});

test("an unknown job has no offers", async ({ tenant }) => {
  const answer = await tenant.api.get("/api/offers/job/2147483647");
  expect([answer.status, answer.body]).toStrictEqual([200, { data: [] }]);
});

test("the job's list is complete, newest first, and pages on request", async ({ tenant }) => {
  const ids: number[] = [];
  for (let count = 0; count < 5; count += 1) ids.unshift((await tenant.offer()).id);
  const complete = await tenant.api.get(`/api/offers/job/${tenant.jobId}`);
  expect(complete.body.data.map((row: { id: number }) => row.id)).toEqual(ids);
  expect(complete.body).not.toHaveProperty("nextCursor");
  const seen: number[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const query: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : "";
    const page = await tenant.api.get(`/api/offers/job/${tenant.jobId}?limit=2${query}`);
    seen.push(...page.body.data.map((row: { id: number }) => row.id));
    cursor = page.body.nextCursor;
  }
  expect(seen).toEqual(ids);
});

test("the list filters, searches, sorts and pages over all rows", async ({ tenant }) => {
  const dates = ["2030-01-03", "2030-01-01", null, "2030-01-02"];
  const ids: number[] = [];
  for (const expiryDate of dates) ids.push((await tenant.offer({ expiryDate })).id);
  await tenant.api.patch(`/api/offers/${ids[0]}/status`, { body: { status: "sent" } });
  const list = async (query: string) =>
    (await tenant.api.get(`/api/offers?${query}`)).body.data.map((row: { id: number }) => row.id);
  expect(await list("status=sent")).toEqual([ids[0]]);
  expect(await list("status=draft,sent&sort=createdAt")).toEqual(ids);
  expect(await list("sort=expiryDate")).toEqual([ids[1], ids[3], ids[0], ids[2]]);
  expect(await list("dueFrom=2030-01-02&dueTo=2030-01-02")).toEqual([ids[3]]);
  expect(await list("search=BYRON")).toHaveLength(4);
  expect(await list("search=analyst")).toHaveLength(4);
  expect(await list(`search=%23${ids[2]}`)).toContain(ids[2]);
  expect(await list("search=%25")).toEqual([]);
  const first = await tenant.api.get("/api/offers?limit=3&sort=-expiryDate");
  const next = encodeURIComponent(first.body.nextCursor);
  const second = await tenant.api.get(`/api/offers?limit=3&sort=-expiryDate&cursor=${next}`);
  expect(second.body.data.map((row: { id: number }) => row.id)).toEqual([ids[1]]);
  expect(second.body.nextCursor).toBeNull();
  expect((await tenant.api.get("/api/offers?cursor=WyJhIiwxXQ")).status).toBe(400);
  expect((await tenant.api.get("/api/offers?limit=0")).status).toBe(400);
});

test("a write can require a known revision", async ({ tenant }) => {
  const { id } = await tenant.offer();
  const etag = (await tenant.api.get(`/api/offers/${id}`)).headers.get("etag") ?? "";
  const stale = { "If-Match": etag };
  const first = await tenant.api.put(`/api/offers/${id}`, { body: { salary: 1 }, headers: stale });
  expect(first.status).toBe(200);
  const late = await tenant.api.put(`/api/offers/${id}`, { body: { salary: 2 }, headers: stale });
  expect([late.status, late.body]).toStrictEqual([412, { error: "Offer has changed" }]);
  const patch = { body: { status: "sent" }, headers: stale };
  expect((await tenant.api.patch(`/api/offers/${id}/status`, patch)).status).toBe(412);
  expect((await tenant.api.delete(`/api/offers/${id}`, { headers: stale })).status).toBe(412);
  const fresh = { "If-Match": first.headers.get("etag") ?? "" };
  expect((await tenant.api.delete(`/api/offers/${id}`, { headers: fresh })).status).toBe(200);
});

test("a read that is still fresh answers 304", async ({ tenant }) => {
  const { id } = await tenant.offer();
  for (const path of [`/api/offers/${id}`, "/api/offers", `/api/offers/job/${tenant.jobId}`]) {
    const etag = (await tenant.api.get(path)).headers.get("etag") ?? "";
    const again = await tenant.api.get(path, { headers: { "If-None-Match": etag } });
    expect([again.status, again.text]).toEqual([304, ""]);
  }
});
