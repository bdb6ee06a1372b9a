import { expect } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { database, inTransaction } from "@/db/client";
import { assistanceRecipients, auditEntries } from "@/db/schema";
import { addRecipients, recordAssistance } from "@/lib/assistance/record-assistance";
import { allocateCoupons } from "@/lib/coupons/allocate-coupons";
import { createCandidate, memberActor } from "@/lib/testing/factories";
import { type Tenant, test } from "../fixtures";
import { atOnce, type Caller } from "../http";

async function newPool(api: Caller, codes: string[] = [], body: Record<string, unknown> = {}) {
  const created = await api.post("/api/coupon-pools", { body: { name: "Courses", ...body } });
  expect(created.status, created.text).toBe(201);
  const path = `/api/coupon-pools/${created.body.data.id}`;
  if (codes.length > 0) {
    const coupons = codes.map((code) => ({ code }));
    expect((await api.post(`${path}/coupons`, { body: { coupons } })).status).toBe(201);
  }
  return { id: created.body.data.id as number, path };
}

/** Gives a code of the pool to a candidate of the tenant, and returns the recipient's id. */
async function give(tenant: Tenant, poolId: number, candidateId = tenant.candidateId) {
  const { accountId } = tenant;
  return inTransaction(async (tx) => {
    const offer = await recordAssistance(tx, memberActor(accountId, tenant.owner.userId), {
      providerName: "Bright Futures",
      reason: "EDUCATION_SERVICE",
      additionalNotes: null,
      source: "dashboard",
      ...{ notifies: false, templateId: null, poolId, answerBy: null },
    });
    const [recipient] = await addRecipients(tx, accountId, offer.id, [
      { candidateId, couponCode: null },
    ]);
    await allocateCoupons(tx, accountId, poolId, [recipient!.id]);
    return { recipientId: recipient!.id, offerId: offer.publicId };
  });
}

const auditOf = (tenant: Tenant, action: string) =>
  database()
    .select({ data: auditEntries.data, actorName: auditEntries.actorName })
    .from(auditEntries)
    .where(and(eq(auditEntries.accountId, tenant.accountId), eq(auditEntries.action, action)));

test("a pool is created, read, changed and deleted", async ({ tenant }) => {
  const api = await tenant.recruiter.session();
  const { id, path } = await newPool(api, [], { reason: "EDUCATION_SERVICE" });
  const read = await api.get(path);
  expect(read.body.data).toStrictEqual({
    id,
    name: "Courses",
    reason: "EDUCATION_SERVICE",
    lowStockAt: 10,
    createdAt: expect.any(String),
    updatedAt: expect.any(String),
    ...{ total: 0, free: 0, allocated: 0, expired: 0 },
  });
  const etag = read.headers.get("etag") ?? "";
  const changed = await api.put(path, { body: { lowStockAt: 3 }, headers: { "If-Match": etag } });
  expect(changed.body.data).toMatchObject({ lowStockAt: 3, name: "Courses" });
  const late = await api.put(path, { body: { name: "Other" }, headers: { "If-Match": etag } });
  expect([late.status, late.body]).toEqual([412, { error: "Coupon pool has changed" }]);
  const used = await api.post("/api/coupon-pools", { body: { name: "Courses" } });
  expect([used.status, used.body]).toEqual([400, { error: "Pool name is already in use" }]);
  const listed = await api.get("/api/coupon-pools?search=cour&reason=EDUCATION_SERVICE");
  expect(listed.body.data).toMatchObject([{ id, free: 0 }]);
  expect((await api.get("/api/coupon-pools?search=other")).body.data).toEqual([]);
  expect((await api.delete(path)).status).toBe(200);
  expect((await api.get(path)).status).toBe(404);
});

test("codes are added once, however often they are repeated", async ({ tenant }) => {
  const api = await tenant.recruiter.session();
  const { path } = await newPool(api, ["A1", "B2"]);
  const coupons = [
    { code: " B2 " },
    { code: "C3", expiresOn: "2031-01-31" },
    { code: "C3" },
    { code: "D4", expiresOn: "2001-01-31" },
  ];
  const added = await api.post(`${path}/coupons`, { body: { coupons } });
  expect([added.status, added.body.data]).toEqual([201, { added: 2, duplicates: 2 }]);
  expect((await api.get(path)).body.data).toMatchObject({ total: 4, free: 3, expired: 1 });

  const expired = await api.get(`${path}/coupons?state=expired`);
  expect(expired.body.data).toMatchObject([{ maskedCode: "••••4", state: "expired" }]);
  const first = await api.get(`${path}/coupons?state=free,expired&limit=3`);
  expect(first.body.data).toHaveLength(3);
  const cursor = first.body.nextCursor;
  const rest = await api.get(`${path}/coupons?state=free,expired&limit=3&cursor=${cursor}`);
  expect(rest.body).toMatchObject({ data: [{ maskedCode: "••••1" }], nextCursor: null });
});

test("ten thousand codes are one request, one more is refused", async ({ tenant }) => {
  const api = await tenant.recruiter.session();
  const { path } = await newPool(api);
  const coupons = Array.from({ length: 10_001 }, (_, index) => ({ code: `SPRING-2031-${index}` }));
  const refused = await api.post(`${path}/coupons`, { body: { coupons } });
  expect(refused.status).toBe(400);
  expect(refused.body.details).toHaveProperty("coupons");
  const added = await api.post(`${path}/coupons`, { body: { coupons: coupons.slice(1) } });
  expect(added.body.data).toEqual({ added: 10_000, duplicates: 0 });
});

test("codes added concurrently exist once each", async ({ tenant }) => {
  const api = await tenant.recruiter.session();
  const { path } = await newPool(api);
  const codes = Array.from({ length: 500 }, (_, index) => ({ code: `CODE-${index}` }));
  const answers = await atOnce(8, 8, (index) => {
    const coupons = index % 2 === 0 ? codes : codes.toReversed();
    return api.post(`${path}/coupons`, { body: { coupons } });
  });
  const added = answers.map((answer) => answer.body.data.added as number);
  expect(added.reduce((sum, count) => sum + count, 0)).toBe(500);
  expect((await api.get(path)).body.data).toMatchObject({ total: 500 });
});

test.describe("invalid code", () => {
  const wrong: [string, unknown][] = [
    ["none", { coupons: [] }],
    ["no list", {}],
    ["an empty one", { coupons: [{ code: " " }] }],
    ["a long one", { coupons: [{ code: "x".repeat(256) }] }],
    ["a control character", { coupons: [{ code: "A\u0007" }] }],
    ["no day", { coupons: [{ code: "A1", expiresOn: "31.1.2031" }] }],
  ];
  for (const [name, body] of wrong) {
    test(`${name} is refused`, async ({ tenant }) => {
      const api = await tenant.recruiter.session();
      const { path } = await newPool(api);
      const answer = await api.post(`${path}/coupons`, { body });
      expect(answer.status).toBe(400);
      expect(answer.body.error).toBe("Validation failed");
    });
  }
});

test("a code is masked in lists, and revealed on request", async ({ tenant }) => {
  const api = await tenant.recruiter.session();
  const { id, path } = await newPool(api, ["COUPON2025"]);
  const { offerId } = await give(tenant, id);
  const { body, text } = await api.get(`${path}/coupons?search=byron`);
  expect(text).not.toContain("COUPON2025");
  expect(body.data).toMatchObject([
    {
      maskedCode: "••••2025",
      state: "allocated",
      recipient: { candidateName: "Ada Byron", offerId, providerName: "Bright Futures" },
    },
  ]);
  const coupon = `${path}/coupons/${body.data[0].id}`;
  const viewer = await tenant.viewer.session();
  expect((await viewer.post(`${coupon}/reveal`)).status).toBe(403);
  expect(await auditOf(tenant, "coupon.revealed")).toHaveLength(0);
  const revealed = await api.post(`${coupon}/reveal`);
  expect([revealed.status, revealed.body.data]).toEqual([
    200,
    { id: body.data[0].id, code: "COUPON2025" },
  ]);
  expect(await auditOf(tenant, "coupon.revealed")).toHaveLength(1);
  const log = JSON.stringify(await auditOf(tenant, "coupon.revealed"));
  expect(log).not.toContain("COUPON2025");
});

test("an unused coupon is returned, an accepted one is not", async ({ tenant }) => {
  const api = await tenant.recruiter.session();
  const { id, path } = await newPool(api, ["COUPON2025"]);
  const { recipientId } = await give(tenant, id);
  const [{ id: couponId }] = (await api.get(`${path}/coupons`)).body.data;
  const coupon = `${path}/coupons/${couponId}`;
  const recipient = eq(assistanceRecipients.id, recipientId);

  expect((await api.delete(path)).body).toEqual({
    error: "Cannot delete pool with allocated coupons",
  });
  expect((await api.delete(coupon)).body).toEqual({ error: "Cannot delete an allocated coupon" });
  await database().update(assistanceRecipients).set({ status: "accepted" }).where(recipient);
  const refused = await api.post(`${coupon}/return`);
  expect([refused.status, refused.body]).toEqual([
    400,
    { error: "The candidate has accepted the offer and may use this coupon" },
  ]);
  await database().update(assistanceRecipients).set({ status: "declined" }).where(recipient);
  const used = await api.post(`${coupon}/return`);
  expect([used.status, used.body.data]).toEqual([
    200,
    { id: couponId, returnedAt: expect.any(String) },
  ]);
  const [row] = await database().select().from(assistanceRecipients).where(recipient);
  expect(row?.couponCode).toBeNull();
  expect((await api.get(path)).body.data).toMatchObject({ free: 1, allocated: 0 });
  expect(await auditOf(tenant, "coupon.returned")).toMatchObject([
    { data: { poolId: id, recipientId, candidateId: tenant.candidateId } },
  ]);
  const again = await api.post(`${coupon}/return`);
  expect(again.body).toEqual({ error: "This coupon is not allocated" });
  expect((await api.delete(path)).body).toEqual({
    error: "Cannot delete pool of an offer to assist",
  });
  expect((await api.delete(coupon)).status).toBe(200);
  expect((await api.get(path)).body.data).toMatchObject({ total: 0 });
});

test("a coupon is found only in its own pool and account", async ({ tenant, other }) => {
  const api = await tenant.recruiter.session();
  const { path } = await newPool(api, ["A1"]);
  const second = await newPool(api, [], { name: "Second" });
  const [{ id }] = (await api.get(`${path}/coupons`)).body.data;
  const foreign = await other.owner.session();
  for (const [caller, pool] of [
    [api, second.path],
    [foreign, path],
  ] as const) {
    for (const [method, end] of [
      ["DELETE", ""],
      ["POST", "/return"],
      ["POST", "/reveal"],
    ] as const) {
      const answer = await caller.call(method, `${pool}/coupons/${id}${end}`);
      expect([answer.status, answer.body], end).toEqual([404, { error: "Coupon not found" }]);
    }
  }
  expect((await foreign.get(`${path}/coupons`)).status).toBe(404);
  const body = { coupons: [{ code: "B2" }] };
  expect((await foreign.post(`${path}/coupons`, { body })).status).toBe(404);
});

test("a viewer and a key read pools and change none", async ({ tenant }) => {
  const api = await tenant.recruiter.session();
  const { path } = await newPool(api, ["A1"]);
  for (const reader of [await tenant.viewer.session(), tenant.api]) {
    expect((await reader.get(path)).status).toBe(200);
    expect((await reader.post("/api/coupon-pools", { body: { name: "Mine" } })).status).toBe(403);
    expect((await reader.put(path, { body: { name: "Mine" } })).status).toBe(403);
    expect((await reader.delete(path)).status).toBe(403);
  }
});

test("an offer whose pool is too small is refused entirely", async ({ tenant }) => {
  const api = await tenant.recruiter.session();
  const { id, path } = await newPool(api, ["A1"]);
  const { accountId } = tenant;
  const second = await createCandidate({ accountId });
  await give(tenant, id);
  await expect(give(tenant, id, second.id)).rejects.toThrow(
    "No coupons are left in Courses, but 1 is needed",
  );
  const held = await database()
    .select()
    .from(assistanceRecipients)
    .where(eq(assistanceRecipients.candidateId, second.id));
  expect(held).toEqual([]);
  expect((await api.get(path)).body.data).toMatchObject({ free: 0, allocated: 1 });
});
