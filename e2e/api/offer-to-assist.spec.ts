import { expect } from "@playwright/test";
import { count, eq } from "drizzle-orm";
import { database } from "@/db/client";
import { insertRows } from "@/db/insert-rows";
import {
  apiKeys,
  assistanceOffers,
  assistanceRecipients,
  candidates,
  outboxMessages,
} from "@/db/schema";
import { keyPermissions } from "@/lib/auth/permissions";
import { randomToken } from "@/lib/auth/secrets";
import { demoCredentials } from "@/lib/demo/credentials";
import { sameAccount } from "@/lib/same-account";
import { createApiKey } from "@/lib/testing/factories";
import { type Tenant, test } from "../fixtures";
import { type Answer, atOnce, type Caller, call, caller } from "../http";

const paths = ["/v1/candidates/offer-to-assist", "/api/v1/candidates/offer-to-assist"];
const [path = ""] = paths;
const recorded = "Your offer has been successfully recorded.";
const problem = /^application\/problem\+json/;

async function assister(tenant: Tenant, providerName?: string): Promise<Caller> {
  const { key, id } = await createApiKey({
    accountId: tenant.accountId,
    ownerId: tenant.owner.userId,
    permissions: ["offer_candidate_services"],
  });
  if (providerName) {
    await database().update(apiKeys).set({ providerName }).where(eq(apiKeys.id, id));
  }
  return caller({ "X-API-Key": key });
}

async function publicIds(tenant: Tenant, wanted: number): Promise<string[]> {
  const ids = Array.from({ length: wanted }, () => randomToken(16));
  await database().transaction((tx) =>
    insertRows(
      tx,
      candidates,
      ids.map((publicId, index) => ({
        accountId: tenant.accountId,
        publicId,
        firstName: "Person",
        lastName: String(index),
      })),
    ),
  );
  return ids;
}

const offersOf = (tenant: Tenant) =>
  database()
    .select()
    .from(assistanceOffers)
    .where(eq(assistanceOffers.accountId, tenant.accountId));

function expectProblem(answer: Answer, status: number, title: string, detail: string | RegExp) {
  expect(answer.status, answer.text).toBe(status);
  expect(answer.headers.get("content-type")).toMatch(problem);
  expect(answer.body).toMatchObject({ status, title, instance: path });
  expect(answer.body.detail).toMatch(detail);
  expect(new URL(answer.body.type).pathname).toMatch(/^\/problems\//);
}

test("the documented request works as it stands against the demo", { tag: "@smoke" }, async () => {
  const { accounts } = demoCredentials();
  const { key = "" } =
    accounts[0]?.apiKeys.find((each) => each.permissions.includes("offer_candidate_services")) ??
    {};
  const body = {
    candidates: [{ publicId: "ABcd2EFgHIjkLMNOp3QR-S", couponCode: "COUPON2025" }],
    reason: "JOB_OPPORTUNITY",
    additionalNotes: "We would like to provide our services to these candidates.",
  };
  for (const each of paths) {
    const answer = await call("POST", each, { body, headers: { "X-API-Key": key } });
    expect(answer.status, answer.text).toBe(201);
    expect(answer.body).toStrictEqual({
      message: recorded,
      offerId: expect.stringMatching(/^[\w-]{22}$/),
    });
  }
});

test("an offer is recorded with its provider and recipients, and notifies nobody", async ({
  tenant,
}) => {
  const api = await assister(tenant, "Bright Futures");
  const [first = "", second = ""] = await publicIds(tenant, 2);
  const sent = {
    candidates: [
      { publicId: first, couponCode: "  A-1  " },
      { publicId: second, couponCode: "" },
    ],
    reason: "EDUCATION_SERVICE",
    additionalNotes: "Evening classes",
    unknown: true,
  };
  const answer = await api.post(path, { body: sent });
  expect(answer.status, answer.text).toBe(201);
  const [offer] = await offersOf(tenant);
  expect(offer).toMatchObject({
    publicId: answer.body.offerId,
    providerName: "Bright Futures",
    reason: "EDUCATION_SERVICE",
    additionalNotes: "Evening classes",
    source: "api",
  });
  const rows = await database()
    .select()
    .from(assistanceRecipients)
    .where(eq(assistanceRecipients.assistanceOfferId, offer?.id ?? 0));
  expect(new Set(rows.map((row) => row.couponCode))).toEqual(new Set(["A-1", null]));
  expect(rows.map((row) => row.status)).toEqual(["recorded", "recorded"]);
  const mails = await database()
    .select()
    .from(outboxMessages)
    .where(eq(outboxMessages.accountId, tenant.accountId));
  expect(mails).toEqual([]);
  const again = await api.post(path, { body: sent });
  expect(again.body.offerId, "two calls create two offers").not.toBe(answer.body.offerId);
});

const missing = /^Request body is missing required fields\.$/;
const bad: [string, unknown, RegExp, string | undefined][] = [
  ["no candidates", {}, missing, "/candidates"],
  ["null for candidates", { candidates: null }, missing, "/candidates"],
  ["no candidate", { candidates: [] }, missing, "/candidates"],
  ["an object for candidates", { candidates: {} }, missing, "/candidates"],
  ["an array for a body", [], missing, ""],
  ["a candidate without an id", { candidates: [{}] }, missing, "/candidates/0/publicId"],
  ["a null id", { candidates: [{ publicId: null }] }, /publicId/, "/candidates/0/publicId"],
  ["an empty id", { candidates: [{ publicId: "" }] }, /publicId/, "/candidates/0/publicId"],
  ["a number for an id", { candidates: [{ publicId: 1 }] }, /publicId/, "/candidates/0/publicId"],
  ["a null candidate", { candidates: [null] }, /candidates\/0/, "/candidates/0"],
  [
    "a coupon of 256 characters",
    { candidates: [{ publicId: "a", couponCode: "x".repeat(256) }] },
    /couponCode/,
    "/candidates/0/couponCode",
  ],
  [
    "an unknown reason",
    { candidates: [{ publicId: "a" }], reason: "FUN" },
    /reason: Invalid enum value/,
    "/reason",
  ],
  [
    "notes of 10,001 characters",
    { candidates: [{ publicId: "a" }], additionalNotes: "x".repeat(10_001) },
    /additionalNotes/,
    "/additionalNotes",
  ],
  [
    "the same candidate twice",
    { candidates: [{ publicId: "a" }, { publicId: "a" }] },
    /candidates\/1\/publicId: The same candidate as candidates\/0/,
    "/candidates/1/publicId",
  ],
  [
    "10,001 candidates",
    { candidates: Array.from({ length: 10_001 }, (_, index) => ({ publicId: String(index) })) },
    /At most 10000 candidates\./,
    "/candidates",
  ],
];

for (const [what, body, detail, pointer] of bad) {
  test(`refuses ${what}`, async ({ tenant }) => {
    const api = await assister(tenant);
    const answer = await api.post(path, { body });
    expectProblem(answer, 400, "Invalid Request", detail);
    expect(answer.body.errors[0].pointer).toBe(pointer);
    expect(await offersOf(tenant)).toEqual([]);
  });
}

test("one unknown candidate refuses all, and is named", async ({ tenant, other }) => {
  const api = await assister(tenant);
  const [own = ""] = await publicIds(tenant, 1);
  const [foreign = ""] = await publicIds(other, 1);
  const strangers = [foreign, "x", "é".repeat(300), "' or 1=1"];
  const body = { candidates: [own, ...strangers].map((publicId) => ({ publicId })) };
  const answer = await api.post(path, { body });
  const detail = /^Candidate with the provided publicId was not found\.$/;
  expectProblem(answer, 404, "Resource not found", detail);
  expect(answer.body.missing).toEqual(strangers);
  expect(await offersOf(tenant)).toEqual([]);
});

test("callers without permission learn nothing about the body", async ({ tenant }) => {
  const strangers: Record<string, string>[] = [
    {},
    { "X-API-Key": "wrong" },
    { Authorization: `Bearer ${tenant.key}` },
  ];
  for (const headers of strangers) {
    const answer = await call("POST", path, { text: "{ nope", headers });
    expectProblem(answer, 401, "Authentication required", /^Invalid API key\.$/);
  }
  const all = keyPermissions.filter((each) => each !== "offer_candidate_services");
  const without = await tenant.apiWith(all);
  const answer = await without.post(path, { text: "{ nope" });
  const detail = /^You do not have permission to offer candidate services\.$/;
  expectProblem(answer, 403, "Forbidden", detail);
  const session = await tenant.owner.session();
  expect((await session.post(path, { body: {} })).status, "a session is not an API key").toBe(401);
});

test("a key may have spaces around it", async ({ tenant }) => {
  const api = await assister(tenant);
  const [publicId] = await publicIds(tenant, 1);
  const headers = { "X-API-Key": `  ${api.headers["X-API-Key"]}  ` };
  const answer = await call("POST", path, { body: { candidates: [{ publicId }] }, headers });
  expect(answer.status, answer.text).toBe(201);
});

test("protocol refusals are problems too", { tag: "@smoke" }, async ({ tenant }) => {
  const api = await assister(tenant);
  expectProblem(await api.get(path), 405, "Method Not Allowed", /./);
  const text = { text: "{}", headers: { "Content-Type": "text/plain" } };
  expectProblem(await api.post(path, text), 415, "Unsupported Media Type", /./);
  expectProblem(await api.post(path, { text: "{ nope" }), 400, "Invalid Request", /Invalid JSON/);
  const huge = { text: JSON.stringify({ pad: "x".repeat(8_000_001) }) };
  expectProblem(await api.post(path, huge), 413, "Payload Too Large", /8 MB/);
  for (const unknown of ["/v1/nothing", "/api/v1/nothing", "/v1/candidates"]) {
    const answer = await api.get(unknown);
    expect(answer.status).toBe(404);
    expect(answer.headers.get("content-type")).toMatch(problem);
    expect(answer.body.instance).toBe(unknown);
  }
});

test("every problem's type resolves to a page", { tag: "@tcp" }, async ({ page, tenant }) => {
  const answer = await (await assister(tenant)).post(path, { body: {} });
  await page.goto(answer.body.type);
  await expect(page.getByRole("heading", { name: "Invalid Request" })).toBeVisible();
});

test("an Idempotency-Key creates one offer from repeated calls", async ({ tenant }) => {
  const api = await assister(tenant);
  const [publicId] = await publicIds(tenant, 1);
  const request = {
    body: { candidates: [{ publicId }] },
    headers: { "Idempotency-Key": "once" },
  };
  const answers = await atOnce(20, 10, () => api.post(path, request));
  const created = new Set(answers.filter((each) => each.status === 201).map((each) => each.text));
  expect(created.size).toBe(1);
  expect(answers.every((each) => each.status === 201 || each.status === 409)).toBe(true);
  expect(await offersOf(tenant)).toHaveLength(1);
  const [first] = created;
  expect((await api.post(`/api${path}`, request)).text, "by its other path").toBe(first);
  const changed = { ...request, body: { ...request.body, reason: "OTHER" } };
  expectProblem(await api.post(path, changed), 422, "Unprocessable Entity", /another request/);
});

test("10,000 candidates are one request", async ({ tenant }) => {
  const api = await assister(tenant);
  const ids = await publicIds(tenant, 10_000);
  const body = {
    candidates: ids.map((publicId, index) => ({ publicId, couponCode: `C${index}` })),
  };
  const answer = await api.post(path, { body });
  expect(answer.status, answer.text.slice(0, 500)).toBe(201);
  const [row] = await database()
    .select({ count: count() })
    .from(assistanceRecipients)
    .innerJoin(
      assistanceOffers,
      sameAccount(assistanceOffers.id, assistanceRecipients.assistanceOfferId),
    )
    .where(eq(assistanceOffers.publicId, answer.body.offerId));
  expect(row?.count).toBe(10_000);
});
