import { expect } from "@playwright/test";
import { demoCredentials } from "@/lib/demo/credentials";
import { test } from "../fixtures";
import { caller } from "../http";
import { type CurlCall, parseCurl } from "./curl";
import { flowCurls, referenceCurls } from "./offers.seed";

const flat = {
  id: expect.any(Number),
  candidateId: 42,
  jobId: 5,
  templateId: 1,
  salary: 150000,
  currency: "USD",
  payFrequency: "yearly",
  startDate: "2024-04-15",
  expiryDate: "2024-04-01",
  status: "draft",
  renderedHtml: expect.stringContaining('<div class="offer-letter">'),
  createdBy: 1,
  createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/),
  updatedAt: expect.stringMatching(/Z$/),
};

const { accounts } = demoCredentials();
const key = accounts[0]?.apiKeys.find((each) => each.permissions.includes("offers.delete"))?.key;
const api = caller({ "X-API-Key": key ?? "" });
const run = ({ method, path, headers, text }: CurlCall) =>
  api.call(method, path, { headers, ...(text !== undefined && { text }) });

test.describe.configure({ mode: "serial" });

test("every documented call works unchanged against the demo", { tag: "@smoke" }, async () => {
  const [create, list, get, put, patch, remove] = referenceCurls.map(parseCurl);
  if (!create || !list || !get || !put || !patch || !remove)
    throw new Error("an example is missing");

  const created = await run(create);
  expect(created.status, created.text).toBe(201);
  expect(created.body).toStrictEqual({ data: flat });

  const listed = await run(list);
  expect(listed.status).toBe(200);
  expect(Object.keys(listed.body)).toEqual(["data"]);
  expect(listed.body.data[0].id).toBe(created.body.data.id);
  const row = listed.body.data.find((each: { id: number }) => each.id === 11);
  expect(row).toStrictEqual({
    id: 11,
    candidateId: 38,
    candidateName: "Jane Smith",
    jobId: 5,
    jobTitle: "Senior Backend Engineer",
    salary: 145000,
    currency: "USD",
    payFrequency: "yearly",
    status: "accepted",
    createdAt: expect.any(String),
    expiryDate: expect.any(String),
  });

  const got = await run(get);
  expect(got.status).toBe(200);
  expect(got.body.data).toMatchObject({
    id: 12,
    candidateId: 42,
    candidate: {
      id: 42,
      firstName: "John",
      lastName: "Doe",
      email: "john.doe@example.com",
      phone: "+1 555 123 4567",
    },
    jobId: 5,
    job: {
      id: 5,
      title: "Senior Backend Engineer",
      department: "Engineering",
      location: "San Francisco, CA (Remote)",
    },
    templateId: 1,
    template: { id: 1, name: "Standard Engineering Offer", type: "offer" },
    salary: 150000,
    createdBy: 1,
  });
  const { candidate: _c, job: _j, template: _t, sentAt: _s, ...rest } = got.body.data;
  expect(Object.keys(rest).sort()).toEqual(Object.keys(flat).sort());

  const updated = await run(put);
  expect(updated.status, updated.text).toBe(200);
  expect(updated.body.data).toMatchObject({
    id: 12,
    salary: 155000,
    startDate: "2024-04-22",
    expiryDate: "2024-04-08",
  });

  const accepted = await run(patch);
  expect(accepted.status, accepted.text).toBe(200);
  expect(accepted.body).toStrictEqual({
    data: {
      id: 12,
      candidateId: 42,
      jobId: 5,
      status: "accepted",
      updatedAt: expect.any(String),
      acceptedAt: expect.any(String),
    },
  });

  const deleted = await run(remove);
  expect(deleted.status, deleted.text).toBe(200);
  expect(deleted.body).toStrictEqual({
    data: {
      id: 12,
      candidateId: 42,
      jobId: 5,
      status: "withdrawn",
      deletedAt: expect.any(String),
    },
  });
});

test("the documented flow runs from draft to either response", async () => {
  for (const answer of [3, 4]) {
    const [create, ...steps] = flowCurls.map(parseCurl);
    if (!create) throw new Error("the flow is missing");
    const created = await run(create);
    expect(created.status).toBe(201);
    const { id } = created.body.data;
    for (const index of [0, 1, answer - 1]) {
      const step = steps[index];
      if (!step) throw new Error("a step is missing");
      const done = await run({ ...step, path: step.path.replace("/12", `/${id}`) });
      expect(done.status, done.text).toBe(200);
    }
    const { body } = await api.get(`/api/offers/${id}`);
    expect(body.data.status).toBe(answer === 3 ? "accepted" : "declined");
  }
});

test("the documented errors have the documented bodies", async ({ tenant }) => {
  const { id } = await tenant.offer();
  const invalid = await tenant.api.put(`/api/offers/${id}`, {
    body: { salary: "150000", currency: "US" },
  });
  expect(invalid.status).toBe(400);
  expect(invalid.body).toStrictEqual({
    error: "Validation failed",
    details: {
      salary: ["Expected number, received string"],
      currency: ["String must contain exactly 3 character(s)"],
    },
  });
  const missing = await tenant.api.get("/api/offers/2147483647");
  expect(missing.status).toBe(404);
  expect(missing.body).toStrictEqual({ error: "Offer not found" });
  await tenant.api.patch(`/api/offers/${id}/status`, { body: { status: "sent" } });
  await tenant.api.patch(`/api/offers/${id}/status`, { body: { status: "accepted" } });
  const closed = await tenant.api.put(`/api/offers/${id}`, { body: {} });
  expect(closed.status).toBe(400);
  expect(closed.body).toStrictEqual({ error: "Cannot update accepted offer" });
});
