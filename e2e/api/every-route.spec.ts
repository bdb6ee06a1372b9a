import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { eq } from "drizzle-orm";
import { routeTable } from "@/app/api/routes";
import { database } from "@/db/client";
import {
  assessmentInvitations,
  catalogueCodes,
  couponPools,
  coupons,
  deliveries,
  outboxMessages,
} from "@/db/schema";
import { keyPermissions, type Permission, rolePermissions } from "@/lib/auth/permissions";
import { createSitting } from "@/lib/testing/assessment-factories";
import {
  createApiKey,
  createAssistance,
  createEligibility,
  createOfferField,
  createTest,
  memberActor,
} from "@/lib/testing/factories";
import { type Tenant, test } from "../fixtures";
import { call } from "../http";

/** Every declared call of the API, from the table that serves it. */
const calls = routeTable.flatMap(({ GET: { resource } }) =>
  Object.entries(resource.declarations).map(([method, declaration]) => ({
    method,
    path: resource.path ?? "",
    dialect: resource.dialect.name,
    permission: declaration.permission,
    takesBody: declaration.body !== undefined,
  })),
);

const guarded = calls.filter((each): each is typeof each & { permission: Permission } =>
  Boolean(each.permission),
);

/**
 * Calls that accept a session or a key. `eligibility.protocol.spec.ts` proves the same for tokens,
 * and `inviters.contract.spec.ts` for HTTP Basic.
 */
const keyed = guarded.filter(({ dialect }) => !["eligibility", "assessments"].includes(dialect));

/** Path parameters of the tenant's records, by the path's noun. */
type Records = Record<string, string | number>;

async function recordsOf(tenant: Tenant): Promise<Records> {
  const { accountId, owner, candidateId } = tenant;
  const { id: offerId } = await tenant.sentOffer();
  const draft = await tenant.offer();
  const [message] = await database()
    .select({ id: outboxMessages.id })
    .from(outboxMessages)
    .where(eq(outboxMessages.offerId, offerId));
  const { id: keyId } = await createApiKey({ accountId, ownerId: owner.userId });
  const actor = memberActor(accountId, owner.userId);
  const assistance = await createAssistance(actor, [{ candidateId }]);
  const [pool] = await database()
    .insert(couponPools)
    .values({ accountId, name: "Pool" })
    .returning({ id: couponPools.id });
  const [coupon] = await database()
    .insert(coupons)
    .values({ accountId, poolId: pool?.id ?? 0, code: "FREE-1" })
    .returning({ id: coupons.id });
  const session = await tenant.owner.session();
  const run = await session.post("/api/bulk-runs", {
    body: { kind: "send_offers", settings: {}, selection: { ids: [draft.id] } },
  });
  const client = await session.post("/api/oauth-clients", {
    body: { name: "System", scopes: ["eligibility"] },
  });
  const basic = await session.post("/api/basic-credentials", { body: { name: "Partner" } });
  const { id: testId } = await createTest({ accountId });
  const eligibility = await createEligibility(actor);
  const offerField = await createOfferField({ accountId });
  await database()
    .insert(catalogueCodes)
    .values({ accountId, kind: "school", code: "S-1", name: "" });
  const sitting = await createSitting({ accountId, candidateId });
  const outgoing = await outgoingOf(tenant);
  return {
    ...outgoing,
    assessments: sitting.assessmentId,
    sittings: sitting.id,
    questionId: "q4",
    tests: testId,
    eligibilities: eligibility.id,
    kind: "school",
    code: "S-1",
    offers: draft.id,
    "offer-fields": offerField.id,
    jobs: tenant.jobId,
    candidates: candidateId,
    templates: tenant.templateId,
    members: tenant.viewer.userId,
    "api-keys": keyId,
    outbox: message?.id ?? 0,
    assistance: assistance.recipients[0]?.id ?? 0,
    "coupon-pools": pool?.id ?? 0,
    "bulk-runs": run.body.data.id,
    "oauth-clients": client.body.data.id,
    secretId: client.body.data.secrets[0].id,
    "basic-credentials": basic.body.data.id,
    jobId: tenant.jobId,
    couponId: coupon?.id ?? 0,
    publicId: assistance.publicId,
    number: 1,
  };
}

/** Creates outgoing records: a partner with an invitation, and a webhook with a delivery. */
async function outgoingOf({ accountId, owner, candidateId }: Tenant): Promise<Records> {
  const session = await owner.session();
  const partner = await session.post("/api/partners", {
    body: {
      ...{ name: "Secret partner", baseUrl: "https://partner.example/api" },
      ...{ partnerUuid: "p-1", username: "us", password: "secret" },
    },
  });
  const [invitation] = await database()
    .insert(assessmentInvitations)
    .values({
      ...{ accountId, candidateId, partnerId: partner.body.data.id, candidateReference: "c-1" },
      ...{ interviewUuid: randomUUID(), assessmentId: "a-1", assessmentName: "Secret test" },
      ...{ status: "failed", createdByName: "Owner" },
    })
    .returning({ id: assessmentInvitations.id });
  const webhook = await session.post("/api/webhooks", {
    body: { url: "https://hooks.example/secret" },
  });
  const [delivery] = await database()
    .insert(deliveries)
    .values({
      ...{ accountId, kind: "webhook", endpointId: webhook.body.data.id, payload: "{}" },
      ...{ messageId: "msg_secret", eventType: "offer.sent", url: "https://hooks.example/secret" },
      status: "cancelled",
    })
    .returning({ id: deliveries.id });
  return {
    partners: partner.body.data.id,
    invitations: invitation?.id ?? 0,
    webhooks: webhook.body.data.id,
    deliveries: delivery?.id ?? 0,
  };
}

/** Returns a path with the IDs of existing records. */
const filled = (path: string, records: Records): string =>
  path.replaceAll(/:(\w+)/g, (_, name: string) =>
    String(records[name === "id" ? (path.split("/")[2] ?? "") : name] ?? 1),
  );

const missingFrom = (path: string): string =>
  path.replace(":kind", "school").replaceAll(/:\w+/g, "2147483647");

/** Returns a dialect's error body; those of the offer-to-assist contract are problems. */
const refusal = (dialect: string, status: 401 | 403) => {
  if (dialect === "assistance") return expect.objectContaining({ status });
  if (dialect === "eligibility") return expect.objectContaining({ error: "invalid_token" });
  return { error: status === 401 ? "Authentication required" : "Forbidden" };
};

test("the table lists every call", () => {
  expect(guarded.length).toBeGreaterThan(25);
});

test("every call without a credential returns 401, whatever its body", {
  tag: "@smoke",
}, async () => {
  for (const { method, path, dialect, takesBody } of guarded) {
    const concrete = path.replaceAll(/:\w+/g, "1");
    const answer = await call(method, concrete, takesBody ? { text: "{ nope" } : {});
    expect(answer.status, `${method} ${path}`).toBe(401);
    expect(answer.body).toEqual(refusal(dialect, 401));
  }
});

test("every call without its permission returns 403, whatever its body", async ({ tenant }) => {
  for (const permission of new Set(keyed.map((each) => each.permission))) {
    const others = keyPermissions.filter((each) => each !== permission);
    const api = await tenant.apiWith(others);
    for (const { method, path, dialect, takesBody } of keyed.filter(
      (each) => each.permission === permission,
    )) {
      const concrete = path.replaceAll(/:\w+/g, "x");
      const answer = await api.call(method, concrete, takesBody ? { text: "{ nope" } : {});
      expect(answer.status, `${method} ${path}`).toBe(403);
      expect(answer.body).toEqual(refusal(dialect, 403));
    }
  }
});

test("another account's record gets the same response as a missing one", async ({
  tenant,
  other,
}) => {
  const records = await recordsOf(tenant);
  const foreign = await other.owner.session();
  for (const { method, path, takesBody } of keyed) {
    if (!path.includes(":")) continue;
    const sent = takesBody ? { body: bodyFor(path) } : {};
    const query = path.endsWith("/diff") ? "?from=1" : "";
    const theirs = await foreign.call(method, filled(path, records) + query, sent);
    const missing = await foreign.call(method, missingFrom(path) + query, sent);
    expect(theirs.status, `${method} ${path}: ${theirs.text}`).toBe(missing.status);
    expect(theirs.body, `${method} ${path}`).toStrictEqual(missing.body);
    expect(theirs.text, `${method} ${path}`).not.toContain("Byron");
    if (path !== "/api/offers/job/:jobId") expect(theirs.status, `${method} ${path}`).toBe(404);
  }
  const offer = await tenant.api.get(`/api/offers/${records.offers}`);
  expect(offer.body.data.status).toBe("draft");
});

/** Returns a valid body, so that the record decides the response and not validation. */
function bodyFor(path: string): Record<string, unknown> {
  if (path.endsWith("/erase")) return { confirmation: "Ada Lovelace" };
  if (path.endsWith("/answer")) return { answer: "Yes" };
  if (path.endsWith("/status")) return { status: "sent" };
  if (path.startsWith("/api/members")) return { role: "viewer" };
  if (path.endsWith("/answers/:questionId")) return { points: 1 };
  if (path.endsWith("/coupons")) return { coupons: [{ code: "A1" }] };
  if (path.endsWith("/rows/:number")) return { input: {} };
  if (path.endsWith("/rows")) return { from: 1, rows: [{}] };
  if (path.startsWith("/api/eligibilities/")) {
    const person = { firstName: "Ada", lastName: "Lovelace" };
    return { candidateId: "A-1", testCode: "A-1", person };
  }
  return {};
}

test("lists contain only records of their own account", async ({ tenant, other }) => {
  await recordsOf(tenant);
  const foreign = await other.owner.session();
  for (const { method, path } of keyed) {
    if (method !== "GET" || path.includes(":") || path === "/api/live") continue;
    const answer = await foreign.get(path);
    expect(answer.status, path).toBe(200);
    expect(answer.text, path).not.toContain(tenant.owner.email);
    expect(answer.text, path).not.toContain(`"id":${tenant.candidateId},`);
    expect(answer.text, path).not.toMatch(/secret partner|secret test|hooks\.example|msg_secret/i);
  }
});

test("each role has the permissions of the table", async ({ tenant }) => {
  const records = await recordsOf(tenant);
  for (const role of ["viewer", "recruiter"] as const) {
    const api = await tenant[role].session();
    for (const { method, path, permission } of keyed) {
      const isForKeysAlone = path.includes("/v1/");
      if (isForKeysAlone || rolePermissions[role].has(permission)) continue;
      const answer = await api.call(method, filled(path, records));
      expect(answer.status, `${role} ${method} ${path}`).toBe(403);
    }
    expect((await api.get("/api/offers")).status).toBe(200);
  }
});
