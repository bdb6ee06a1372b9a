import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { type Tenant, test } from "../fixtures";
import { changed, test as eligibleTest } from "./eligibility";
import { invitation, mintInviter } from "./inviters";

const half = "Ada\ud800";
const wrong = ["Must be valid Unicode text"];
const lines = "Must be one line without control characters";
const whole = "Must be a whole amount: JPY has no decimals";

const refused = { status: 400, body: { error: "Validation failed" } };

test("half a character is refused in every field, naming it, and nothing is stored", async ({
  tenant,
}) => {
  const candidate = { firstName: "Ada", lastName: "Byron" };
  for (const field of ["firstName", "lastName", "city", "email", "candidateId"]) {
    const body = { ...candidate, [field]: half };
    const answer = await tenant.api.post("/api/candidates", { body });
    expect(answer).toMatchObject(refused);
    expect(answer.body.details).toEqual({ [field]: wrong });
  }
  const attribute = { ...candidate, additionalAttributes: [{ key: "k", value: half }] };
  const nested = await tenant.api.post("/api/candidates", { body: attribute });
  expect(nested.body.details).toEqual({ "additionalAttributes.0.value": wrong });
  const { id } = await tenant.offer();
  const letter = await tenant.api.put(`/api/offers/${id}`, { body: { renderedHtml: half } });
  expect(letter.body.details).toEqual({ renderedHtml: wrong });
  const job = await tenant.api.post("/api/jobs", { body: { title: half } });
  expect(job.body.details).toEqual({ title: wrong });
});

test("half a character is refused in the assessments contract and an offer to assist", async ({
  tenant,
}) => {
  const inviter = await mintInviter(tenant);
  const invite = (candidate: Record<string, unknown>) =>
    inviter.api.post("/api/invite_candidate", { body: invitation(inviter, { candidate }) });
  expect(await invite({ first_name: half })).toMatchObject({
    status: 400,
    body: { details: { "candidate.first_name": wrong } },
  });
  expect(await invite({ last_name: "By\nron" })).toMatchObject({
    status: 400,
    body: { details: { "candidate.last_name": [lines] } },
  });
  const assist = await tenant.api.post("/api/v1/candidates/offer-to-assist", {
    body: { candidates: [{ publicId: "x", couponCode: half }] },
  });
  expect(assist.status).toBe(400);
  expect(assist.text).toContain("Must be valid Unicode text");
  expect(assist.text).toContain("couponCode");
});

eligibleTest(
  "half a character and a line break are refused in an eligibility",
  async ({ eligible }) => {
    for (const field of ["first_name", "city", "email"]) {
      const answer = await eligible.put(changed(eligible.model, `candidate.${field}`, half));
      expect(answer).toMatchObject({
        status: 400,
        body: { error_description: `candidate.${field}: Must be valid Unicode text` },
      });
    }
    const broken = await eligible.put(changed(eligible.model, "candidate.last_name", "By\r\nron"));
    expect(broken).toMatchObject({
      status: 400,
      body: { error_description: `candidate.last_name: ${lines}` },
    });
  },
);

test("names, titles and codes are one line; spaces around them are trimmed", async ({ tenant }) => {
  for (const text of ["By\r\nron", "By\tron", "By\u0085ron", "By\u2028ron", "By\u001bron"]) {
    const body = { firstName: "Ada", lastName: text };
    const answer = await tenant.api.post("/api/candidates", { body });
    expect(answer.body.details).toEqual({ lastName: [lines] });
    const job = await tenant.api.post("/api/jobs", { body: { title: text } });
    expect(job.body.details).toEqual({ title: [lines] });
  }
  const padded = await tenant.api.post("/api/candidates", {
    body: { firstName: " Ada\n", lastName: "\tByron\r\n" },
  });
  expect(padded.body.data).toMatchObject({ firstName: "Ada", lastName: "Byron" });
});

const offerWith = (tenant: Tenant, terms: string) =>
  tenant.api.post("/api/offers", {
    text: `{"candidateId":${tenant.candidateId},"jobId":${tenant.jobId},${terms}}`,
  });

test("an amount that would change on its way is refused with a text", async ({ tenant }) => {
  for (const [amount, text] of [
    ["0.30000000000000004", "Number must have at most 2 decimals"],
    ["1.005", "Number must have at most 2 decimals"],
    ["100.000000001", "Number must have at most 2 decimals"],
    ["1e400", "Number is too large"],
    ["-1e400", "Number is too large"],
    ["1e300", "Number must be less than or equal to 9999999999.99"],
  ]) {
    const answer = await offerWith(tenant, `"salary":${amount}`);
    expect(answer).toMatchObject(refused);
    expect(answer.body.details.salary[0]).toBe(text);
  }
  for (const amount of ["0.3", "1e2", "9999999999.99", "10.10", "0.01"]) {
    const answer = await offerWith(tenant, `"salary":${amount}`);
    expect(answer.body.data.salary).toBe(Number(amount));
  }
});

test("an amount has the decimals of its currency, wherever the currency comes from", async ({
  tenant,
}) => {
  const direct = await offerWith(tenant, '"salary":1331.5,"currency":"JPY"');
  expect(direct).toMatchObject({ ...refused, body: { details: { salary: [whole] } } });
  const { id } = await tenant.offer({ salary: 10.5, currency: "EUR" });
  const later = await tenant.api.put(`/api/offers/${id}`, { body: { currency: "JPY" } });
  expect(later).toMatchObject({ ...refused, body: { details: { salary: [whole] } } });
  expect((await tenant.api.get(`/api/offers/${id}`)).body.data.currency).toBe("EUR");
  const both = { salary: 11, currency: "JPY" };
  expect((await tenant.api.put(`/api/offers/${id}`, { body: both })).status).toBe(200);
  const again = await tenant.api.put(`/api/offers/${id}`, { body: { salary: 11.5 } });
  expect(again.body.details).toEqual({ salary: [whole] });

  const pay = JSON.parse(readFileSync("lib/testing/cases/25-jpy-midpoint.json", "utf8"));
  const job = await tenant.api.post("/api/jobs", { body: { title: "Barista", ...pay } });
  const jobId = job.body.data.id;
  const offer = await tenant.offer({ jobId, salary: undefined });
  expect(offer).toMatchObject({ salary: 1332, currency: "JPY" });
  const inherited = await tenant.api.post("/api/offers", {
    body: { candidateId: tenant.candidateId, jobId, salary: 1331.5 },
  });
  expect(inherited.body.details).toEqual({ salary: [whole] });
  const max = await tenant.api.put(`/api/jobs/${jobId}`, { body: { salaryMax: 1500.5 } });
  expect(max.body.details).toEqual({ salaryMax: [whole] });
  const euros = await tenant.api.put(`/api/jobs/${jobId}`, {
    body: { salaryMax: 1500.5, currency: "EUR" },
  });
  expect(euros.status).toBe(200);
  const back = await tenant.api.put(`/api/jobs/${jobId}`, { body: { currency: "JPY" } });
  expect(back.body.details).toEqual({ salaryMax: [whole] });
});

test("an email has a local part of at most 64 characters and a domain of any alphabet", async ({
  tenant,
}) => {
  const create = (email: string) =>
    tenant.api.post("/api/candidates", { body: { firstName: "Zoe", lastName: "M", email } });
  for (const email of [`${"a".repeat(65)}@example.com`, ".zoe@example.com", "zoe@example"]) {
    expect((await create(email)).body.details).toEqual({ email: ["Invalid email"] });
  }
  for (const email of ["zoe@müller.example", "zoe@xn--mller-kva.example", "zoe@MÜLLER.example"]) {
    expect((await create(email)).body.data.email).toBe("zoe@müller.example");
  }
  expect((await create(`${"a".repeat(64)}@example.com`)).status).toBe(201);
});
