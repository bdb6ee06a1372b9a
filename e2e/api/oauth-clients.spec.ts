import { expect } from "@playwright/test";
import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { auditEntries, oauthSecrets } from "@/db/schema";
import { sha256 } from "@/lib/auth/secrets";
import { createOAuthClient } from "@/lib/testing/factories";
import { test } from "../fixtures";
import { atOnce, type Caller, call } from "../http";
import { requestToken } from "../oauth";

const withinASecond = { timeout: 1000, intervals: [50] };

async function createClient(owner: Caller, scopes = ["eligibility"]) {
  const created = await owner.post("/api/oauth-clients", { body: { name: "Schools", scopes } });
  expect(created.status, created.text).toBe(201);
  return created.body.data;
}

test("an OAuth client's secret is returned once and stored hashed", async ({ tenant }) => {
  const owner = await tenant.owner.session();
  const { clientSecret, ...client } = await createClient(owner, [
    "eligibility.read",
    "eligibility",
  ]);
  expect(client).toMatchObject({
    name: "Schools",
    clientId: expect.stringMatching(/^pc_[\w-]{22}$/),
    scopes: ["eligibility", "eligibility.read"],
    ownerName: "Owner Person",
    lastUsedAt: null,
    revokedAt: null,
    secrets: [{ prefix: clientSecret.slice(0, 9), lastUsedAt: null }],
  });
  const listed = await owner.get("/api/oauth-clients");
  expect(listed.body.data).toEqual([client]);
  expect(listed.text).not.toContain(clientSecret);
  const one = await owner.get(`/api/oauth-clients/${client.id}`);
  expect(one.body.data).toEqual(client);
  const [stored] = await database()
    .select({ hash: oauthSecrets.secretHash })
    .from(oauthSecrets)
    .where(eq(oauthSecrets.oauthClientId, client.id));
  expect(stored?.hash).toBe(sha256(clientSecret));
});

test("creating a client requires a name and known scopes", async ({ tenant }) => {
  const owner = await tenant.owner.session();
  for (const [body, field] of [
    [{ scopes: ["eligibility"] }, "name"],
    [{ name: " ", scopes: ["eligibility"] }, "name"],
    [{ name: "Schools" }, "scopes"],
    [{ name: "Schools", scopes: [] }, "scopes"],
    [{ name: "Schools", scopes: ["everything"] }, "scopes.0"],
  ] as const) {
    const answer = await owner.post("/api/oauth-clients", { body });
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.details)).toEqual([field]);
  }
});

test("an account has at most a hundred active clients; revoked ones don't count", async ({
  tenant,
}) => {
  const { accountId } = tenant;
  await Promise.all(
    Array.from({ length: 98 }, () =>
      createOAuthClient({ accountId, createdBy: tenant.owner.userId }),
    ),
  );
  const owner = await tenant.owner.session();
  const body = { name: "Schools", scopes: ["eligibility"] };
  const createSchools = () => owner.post("/api/oauth-clients", { body });
  const created = await atOnce(6, 6, createSchools);
  expect(created.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409, 409, 409]);
  const refused = await createSchools();
  expect([refused.status, refused.body]).toEqual([
    409,
    { error: "An account can have at most 100 active OAuth clients. Revoke one you no longer use" },
  ]);
  const kept = created.find(({ status }) => status === 201)?.body.data;
  await owner.delete(`/api/oauth-clients/${kept.id}`);
  expect((await createSchools()).status).toBe(201);
  expect((await createSchools()).status).toBe(409);
});

test("a client can have two active secrets, not three", async ({ tenant }) => {
  const owner = await tenant.owner.session();
  const first = await createClient(owner);
  const path = `/api/oauth-clients/${first.id}/secrets`;
  const answers = await atOnce(5, 5, () => owner.post(path));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
  const second = answers.find(({ status }) => status === 201)?.body.data;
  expect(second.secrets).toHaveLength(2);
  for (const each of [first, second]) expect((await requestToken(each)).status).toBe(200);
  const used = await owner.get(`/api/oauth-clients/${first.id}`);
  expect(used.body.data.secrets.every(({ lastUsedAt }: { lastUsedAt: string }) => lastUsedAt)).toBe(
    true,
  );

  const [older, newer] = second.secrets;
  for (const _again of [1, 2]) {
    const left = await owner.delete(`${path}/${older.id}`);
    expect(left.body.data.secrets).toMatchObject([{ id: newer.id }]);
  }
  expect((await requestToken(first)).status).toBe(401);
  expect((await requestToken(second)).status).toBe(200);
  expect((await owner.post(path)).status).toBe(201);
});

test("a secret is revoked only through its own client", async ({ tenant, other }) => {
  const owner = await tenant.owner.session();
  const [one, another] = [await createClient(owner), await createClient(owner)];
  const foreign = await createClient(await other.owner.session());
  for (const secretId of [another.secrets[0].id, foreign.secrets[0].id, 2_147_483_647]) {
    const answer = await owner.delete(`/api/oauth-clients/${one.id}/secrets/${secretId}`);
    expect(answer.status).toBe(404);
    expect(answer.body).toEqual({ error: "Secret not found" });
  }
  for (const each of [one, another, foreign]) expect((await requestToken(each)).status).toBe(200);
});

test("revoking a client ends its secrets and tokens within a second", async ({ tenant }) => {
  const owner = await tenant.owner.session();
  const client = await createClient(owner);
  const token = (await requestToken(client)).body.access_token;
  const path = `/api/accounts/${tenant.code}/candidates/nobody`;
  const ask = async () => {
    const headers = { Authorization: `Bearer ${token}` };
    return (await call("GET", path, { headers })).status;
  };
  expect(await ask()).not.toBe(401);
  const revoked = await owner.delete(`/api/oauth-clients/${client.id}`);
  expect(revoked.body.data).toMatchObject({ secrets: [], revokedAt: expect.any(String) });
  await expect.poll(ask, withinASecond).toBe(401);
  expect((await requestToken(client)).status).toBe(401);
  const again = await owner.delete(`/api/oauth-clients/${client.id}`);
  expect(again.body).toEqual(revoked.body);
  expect((await owner.post(`/api/oauth-clients/${client.id}/secrets`)).status).toBe(409);
});

test("responses with a secret are never stored for an idempotency key", async ({ tenant }) => {
  const owner = await tenant.owner.session();
  const headers = { "Idempotency-Key": "once" };
  for (const [path, body] of [
    ["/api/oauth-clients", { name: "Schools", scopes: ["eligibility"] }],
    ["/api/basic-credentials", { name: "Partner" }],
  ] as const) {
    const answers = [
      await owner.post(path, { body, headers }),
      await owner.post(path, { body, headers }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]?.body.data.id).not.toBe(answers[1]?.body.data.id);
  }
});

test("the audit log records all work on credentials, without secrets", async ({ tenant }) => {
  const owner = await tenant.owner.session();
  const client = await createClient(owner);
  const second = (await owner.post(`/api/oauth-clients/${client.id}/secrets`)).body.data;
  await owner.delete(`/api/oauth-clients/${client.id}/secrets/${client.secrets[0].id}`);
  await owner.delete(`/api/oauth-clients/${client.id}`);
  const created = (await owner.post("/api/basic-credentials", { body: { name: "Partner" } })).body;
  const path = `/api/basic-credentials/${created.data.id}`;
  await owner.put(path, {
    body: {
      callbackUrl: "https://launchpad.example",
      callbackUser: "proffer",
      callbackPassword: "open sesame",
    },
  });
  const renewed = (await owner.post(`${path}/password`)).body.data;
  await owner.delete(path);
  const entries = await database()
    .select({ action: auditEntries.action, data: auditEntries.data })
    .from(auditEntries)
    .where(eq(auditEntries.accountId, tenant.accountId))
    .orderBy(auditEntries.id);
  expect(entries.map(({ action }) => action)).toEqual([
    "oauth_client.created",
    "oauth_client.secret_added",
    "oauth_client.secret_revoked",
    "oauth_client.revoked",
    "basic_credential.created",
    "basic_credential.updated",
    "basic_credential.password_rotated",
    "basic_credential.revoked",
  ]);
  const text = JSON.stringify(entries);
  const secrets = [
    client.clientSecret,
    second.clientSecret,
    created.data.password,
    renewed.password,
  ];
  for (const secret of [...secrets, "sesame"]) expect(text).not.toContain(secret);
});
