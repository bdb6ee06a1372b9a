import { expect } from "@playwright/test";
import { keyPermissions } from "@/lib/auth/permissions";
import { call } from "../http";
import { callerAs, invitation, invite, mintInviter, test } from "./inviters";

const paths = [
  ["POST", "/api/invite_candidate"],
  ["GET", "/api/list_assessments"],
  ["PUT", "/api/update_candidate"],
  ["POST", "/api/reset_candidate"],
  ["GET", "/api/assessment_status"],
  ["POST", "/api/assessment_status"],
] as const;

test("without a valid credential every call is 401, and says how to authenticate", async ({
  tenant,
}) => {
  const { username, password } = await mintInviter(tenant);
  const headers: Record<string, string>[] = [
    {},
    { "X-API-Key": tenant.key },
    { Authorization: `Bearer ${tenant.key}` },
    { Authorization: "Basic !!!" },
    callerAs(username, `${password}x`).headers,
    callerAs(username, "").headers,
    callerAs("", password).headers,
    callerAs(tenant.key, "x").headers,
  ];
  for (const [method, path] of paths) {
    for (const header of headers) {
      const sent = method === "GET" ? {} : { text: "{ nope" };
      const answer = await call(method, path, { headers: header, ...sent });
      expect([answer.status, answer.body]).toStrictEqual([
        401,
        { error: "Authentication required" },
      ]);
      expect(answer.headers.get("www-authenticate")).toBe('Basic realm="Proffer", charset="UTF-8"');
    }
  }
  expect((await callerAs(username, password).get("/api/list_assessments")).status).toBe(200);
});

test("a credential that is revoked or has a new password is refused immediately", async ({
  tenant,
}) => {
  const { api, credentialId } = await mintInviter(tenant);
  const owner = await tenant.owner.session();
  expect((await api.get("/api/list_assessments")).status).toBe(200);
  const rotated = await owner.post(`/api/basic-credentials/${credentialId}/password`, { body: {} });
  expect((await api.get("/api/list_assessments")).status).toBe(401);
  const renewed = callerAs(rotated.body.data.username, rotated.body.data.password);
  expect((await renewed.get("/api/list_assessments")).status).toBe(200);
  const revoked = await owner.delete(`/api/basic-credentials/${credentialId}`);
  expect(revoked.status).toBe(200);
  expect((await renewed.get("/api/list_assessments")).status).toBe(401);
});

test("an API key calls as the user with an empty password, for any partner", async ({
  tenant,
  inviter,
}) => {
  const api = callerAs(tenant.key, "");
  const partner = { uuid: "anyone", account_id: "anywhere" };
  const asKey = { ...inviter, api, partner };
  const answer = await invite(asKey);
  expect([answer.status, answer.body.partner]).toStrictEqual([200, partner]);
  const list = await api.get("/api/list_assessments?partner_uuid=anyone");
  expect([list.status, list.body.partner]).toStrictEqual([200, { uuid: "anyone" }]);
  expect((await api.get("/api/list_assessments")).body.details).toEqual({
    partner_uuid: ["Required"],
  });
});

test("without the permission every call is 403, with any body", async ({ tenant }) => {
  const others = keyPermissions.filter((each) => each !== "serve_assessments");
  const { headers } = await tenant.apiWith(others);
  const api = callerAs(headers["X-API-Key"] ?? "", "");
  for (const [method, path] of paths) {
    const answer = await api.call(method, path, method === "GET" ? {} : { text: "{ nope" });
    expect([answer.status, answer.body]).toStrictEqual([403, { error: "Forbidden" }]);
  }
});

test("a credential serves assessments and nothing else", async ({ inviter }) => {
  for (const path of ["/api/offers", "/api/candidates", "/api/basic-credentials"]) {
    expect((await inviter.api.get(path)).status).toBe(401);
  }
});

test("for another partner or account it is 403, whatever else is wrong", async ({ inviter }) => {
  const { api, partner } = inviter;
  const strangers = [
    { ...partner, uuid: "another" },
    { ...partner, account_id: "another" },
  ];
  for (const stranger of strangers) {
    for (const [method, path] of paths.filter(([, each]) => each.endsWith("candidate"))) {
      const whole = { ...invitation(inviter), partner: stranger };
      for (const body of [whole, { partner: stranger }]) {
        const answer = await api.call(method, path, { body });
        expect([answer.status, answer.body], `${method} ${path}`).toStrictEqual([
          403,
          { error: "This credential doesn't belong to this partner or account" },
        ]);
      }
    }
    const query = new URLSearchParams({
      partner_uuid: stranger.uuid,
      partner_account_id: stranger.account_id,
    });
    expect((await api.get(`/api/list_assessments?${query}`)).status).toBe(403);
  }
  const own = new URLSearchParams({
    partner_uuid: partner.uuid,
    partner_account_id: partner.account_id,
  });
  expect((await api.get(`/api/list_assessments?${own}`)).status).toBe(200);
});

test("every refusal is JSON", async ({ inviter }) => {
  const { api } = inviter;
  const method = await api.get("/api/invite_candidate");
  expect([method.status, method.body]).toStrictEqual([405, { error: "Method not allowed" }]);
  expect(method.headers.get("allow")).toBe("POST, OPTIONS");
  expect((await api.delete("/api/assessment_status")).headers.get("allow")).toBe(
    "GET, HEAD, POST, OPTIONS",
  );
  const below = await api.get("/api/invite_candidate/below");
  expect([below.status, below.body]).toStrictEqual([404, { error: "Not found" }]);
  const nope = await api.post("/api/invite_candidate", { text: "{ nope" });
  expect([nope.status, nope.body]).toStrictEqual([400, { error: "Invalid JSON" }]);
  const type = await api.post("/api/invite_candidate", {
    text: "{}",
    headers: { "Content-Type": "text/plain" },
  });
  expect([type.status, Object.keys(type.body)]).toStrictEqual([415, ["error"]]);
  const large = await api.post("/api/invite_candidate", {
    body: { pad: "x".repeat(1_000_001) },
  });
  expect([large.status, Object.keys(large.body)]).toStrictEqual([413, ["error"]]);
  const nul = await invite(inviter, { interview: { uuid: "a\0b" } });
  expect([nul.status, nul.body.details]).toStrictEqual([
    400,
    { "interview.uuid": ["NUL characters are not allowed"] },
  ]);
});
