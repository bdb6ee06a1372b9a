import { expect } from "@playwright/test";
import { createAssistance, createCandidate, memberActor } from "@/lib/testing/factories";
import { type Tenant, test } from "../fixtures";
import { call } from "../http";

const coupon = "WELCOME-2025";

async function assistanceOf(tenant: Tenant) {
  const { accountId, owner, candidateId } = tenant;
  const actor = memberActor(accountId, owner.userId);
  const recorded = await createCandidate({ accountId, firstName: "Kim", lastName: "Quiet" });
  const notifiedAt = new Date("2031-01-02T03:04:05Z");
  return createAssistance(
    actor,
    [
      { candidateId, couponCode: coupon, status: "notified", notifiedAt },
      { candidateId: recorded.id, status: "recorded" },
    ],
    { providerName: "Learn Well", additionalNotes: "Evenings", answerBy: "2031-02-01" },
  );
}

test("an offer to assist is listed and read with its outcome", async ({ tenant }) => {
  const { publicId } = await assistanceOf(tenant);
  const counts = { recorded: 1, notified: 1, seen: 0, accepted: 0, declined: 0, expired: 0 };
  const list = await tenant.api.get("/api/assistance");
  expect(list.status).toBe(200);
  expect(list.body).toStrictEqual({
    data: [
      {
        publicId,
        providerName: "Learn Well",
        reason: "EDUCATION_SERVICE",
        source: "dashboard",
        actorKind: "user",
        actorName: "Test Person",
        answerBy: "2031-02-01",
        createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        counts,
      },
    ],
    nextCursor: null,
  });
  const one = await tenant.api.get(`/api/assistance/${publicId}`);
  expect(one.body.data).toStrictEqual({
    ...list.body.data[0],
    additionalNotes: "Evenings",
    notifies: false,
    template: null,
    pool: null,
    notifiable: 1,
  });
  expect((await tenant.api.get("/api/assistance?reason=OTHER")).body.data).toEqual([]);
  expect((await tenant.api.get("/api/assistance?reason=NOPE")).status).toBe(400);
  const providers = await tenant.api.get("/api/assistance/providers?search=learn");
  expect(providers.body.data).toStrictEqual([{ name: "Learn Well" }]);
});

test("recipients are filtered, paged and masked", async ({ tenant }) => {
  const { publicId, recipients } = await assistanceOf(tenant);
  const path = `/api/assistance/${publicId}/recipients`;
  const first = await tenant.api.get(`${path}?limit=1`);
  expect(first.body.data).toStrictEqual([
    {
      id: recipients[0]?.id,
      candidateId: tenant.candidateId,
      candidatePublicId: expect.stringMatching(/^[\w-]{22}$/),
      candidateName: "Ada Byron",
      email: tenant.candidateEmail,
      optedOut: false,
      status: "notified",
      coupon: "••••2025",
      notifiedAt: "2031-01-02T03:04:05.000Z",
      seenAt: null,
      answeredAt: null,
      mail: null,
      hasLink: false,
    },
  ]);
  expect(first.text).not.toContain("WELCOME");
  const second = await tenant.api.get(`${path}?limit=1&cursor=${first.body.nextCursor}`);
  expect(second.body.data.map((row: { candidateName: string }) => row.candidateName)).toEqual([
    "Kim Quiet",
  ]);
  expect(second.body.nextCursor).toBeNull();
  expect((await tenant.api.get(`${path}?status=recorded,seen`)).body.data).toHaveLength(1);
  expect((await tenant.api.get(`${path}?search=byron`)).body.data).toHaveLength(1);
  expect((await tenant.api.get(`${path}?status=lost`)).status).toBe(400);
  expect((await tenant.api.get(`${path}?cursor=nope`)).status).toBe(400);
});

test("a coupon is revealed to a recruiter, with an audit entry, and to nobody else", async ({
  tenant,
  other,
}) => {
  const { recipients } = await assistanceOf(tenant);
  const path = (id: number | undefined) => `/api/assistance/recipients/${id}/reveal`;
  const recruiter = await tenant.recruiter.session();
  const revealed = await recruiter.post(path(recipients[0]?.id));
  expect([revealed.status, revealed.body]).toStrictEqual([200, { data: { couponCode: coupon } }]);
  const without = await recruiter.post(path(recipients[1]?.id));
  expect([without.status, without.body.error]).toEqual([400, "This candidate has no coupon"]);
  const viewer = await tenant.viewer.session();
  expect((await viewer.post(path(recipients[0]?.id))).status).toBe(403);
  expect((await tenant.api.post(path(recipients[0]?.id))).status).toBe(403);
  const stranger = await other.owner.session();
  expect((await stranger.post(path(recipients[0]?.id))).status).toBe(404);
  const owner = await tenant.owner.session();
  const audit = await owner.get("/api/audit?action=coupon.revealed");
  expect(audit.body.data).toHaveLength(1);
  expect(audit.text).not.toContain(coupon);
});

test("a candidate's offers to assist are listed with the candidate", async ({ tenant, other }) => {
  const { publicId } = await assistanceOf(tenant);
  const path = `/api/candidates/${tenant.candidateId}/assistance`;
  const { body, text } = await tenant.api.get(path);
  expect(body.data).toHaveLength(1);
  expect(body.data[0]).toMatchObject({ publicId, status: "notified", coupon: "••••2025" });
  expect(text).not.toContain("WELCOME");
  expect((await other.api.get(path)).status).toBe(404);
});

test("the file is masked unless a permitted actor asks for whole codes", {
  tag: "@tcp",
}, async ({ tenant, other }) => {
  const { publicId } = await assistanceOf(tenant);
  const path = `/assistance/${publicId}/export`;
  expect((await call("GET", path)).status).toBe(401);
  const recruiter = await tenant.recruiter.session();
  const masked = await recruiter.get(path);
  expect(masked.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(masked.text).toContain("••••2025");
  expect(masked.text).not.toContain(coupon);
  expect((await recruiter.get(`${path}?coupons=whole`)).text).toContain(coupon);
  expect((await recruiter.get(`${path}?status=recorded`)).text).not.toContain("Byron");
  const viewer = await tenant.viewer.session();
  expect((await viewer.get(path)).status).toBe(200);
  expect((await viewer.get(`${path}?coupons=whole`)).status).toBe(403);
  expect((await (await other.owner.session()).get(path)).status).toBe(404);
});

test("another account's offer to assist returns not found", async ({ tenant, other }) => {
  const { publicId } = await assistanceOf(tenant);
  for (const path of [`/api/assistance/${publicId}`, `/api/assistance/${publicId}/recipients`]) {
    const theirs = await other.api.get(path);
    const missing = await other.api.get(path.replace(publicId, "A".repeat(22)));
    expect(theirs.status).toBe(404);
    expect(theirs.body).toStrictEqual(missing.body);
  }
  expect((await other.api.get("/api/assistance")).body.data).toEqual([]);
  expect((await other.api.get("/api/assistance/providers")).body.data).toEqual([]);
});

test("a key has a provider, and candidates are notified of API offers if enabled", async ({
  tenant,
}) => {
  const owner = await tenant.owner.session();
  const body = {
    name: "Partner",
    permissions: ["offer_candidate_services"],
    providerName: " Visa Aid ",
  };
  const created = await owner.post("/api/api-keys", { body });
  expect(created.body.data.providerName).toBe("Visa Aid");
  const plain = await owner.post("/api/api-keys", {
    body: { ...body, permissions: ["offers.read"] },
  });
  expect(plain.body.data.providerName).toBeNull();
  const account = await owner.put("/api/account", { body: { notifyApiAssistance: true } });
  expect(account.body.data.notifyApiAssistance).toBe(true);
  const recruiter = await tenant.recruiter.session();
  const refused = await recruiter.put("/api/account", { body: { notifyApiAssistance: false } });
  expect(refused.status).toBe(403);
});
