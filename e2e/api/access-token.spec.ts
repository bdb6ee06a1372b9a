import { expect } from "@playwright/test";
import { and, eq, sql } from "drizzle-orm";
import { database } from "@/db/client";
import { oauthClients, oauthSecrets, oauthTokens } from "@/db/schema";
import { mintAccessToken, mintClientSecret } from "@/lib/access/oauth/mint-secrets";
import { sha256 } from "@/lib/auth/secrets";
import { type Tenant, test } from "../fixtures";
import { type Answer, call, caller } from "../http";
import { basic, obtainToken, postForm, requestToken } from "../oauth";

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const withinASecond = { timeout: 1000, intervals: [50] };

/** Returns a path that answers 404 to a caller who may read, and an error to others. */
const pathOf = ({ code }: Tenant, prefix = "/api") =>
  `${prefix}/accounts/${code}/candidates/nobody`;

const read = (tenant: Tenant, headers: Record<string, string>, query = "") =>
  call("GET", pathOf(tenant) + query, { headers });

const status = async (tenant: Tenant, token: string) => (await read(tenant, bearer(token))).status;

function expectUnauthorized(answer: Answer, challenge: RegExp): void {
  expect(answer.status, answer.text).toBe(401);
  expect(answer.body).toEqual({
    error: "invalid_token",
    error_description: "You are not authorized to access this resource.",
  });
  expect(answer.headers.get("www-authenticate")).toMatch(challenge);
}

const plain = /^Bearer realm="[^"]+"$/;
const invalid = /^Bearer realm="[^"]+", error="invalid_token", error_description="[^"]+"$/;

test("a token gives access to its account's contract, at both addresses", async ({ tenant }) => {
  const api = await tenant.eligibilityApi();
  for (const prefix of ["/api", ""]) {
    const answer = await api.get(pathOf(tenant, prefix));
    expect(answer.status, answer.text).toBe(404);
    expect(answer.body.error_description).toBe("The specified candidate id was not found.");
  }
});

test("without a token the challenge has no error", async ({ tenant }) => {
  const sent: Record<string, string>[] = [
    {},
    { "X-API-Key": tenant.key },
    { Cookie: (await tenant.owner.session()).headers.Cookie ?? "" },
    basic(await tenant.oauthClient()),
  ];
  for (const headers of sent) expectUnauthorized(await read(tenant, headers), plain);
});

test("an invalid token is refused with invalid_token", async ({ tenant }) => {
  const client = await tenant.oauthClient();
  const token = await obtainToken(client);
  const wrong = [
    ...["Bearer", "Bearer ", "Bearer x", "Bearer a b", "Bearer ,", `Bearer ${"x".repeat(5000)}`],
    `Bearer ${token}x`,
    `Bearer ${token.toUpperCase()}`,
    `Bearer ${sha256(token)}`,
    `Bearer ${tenant.key}`,
    `Bearer ${client.clientSecret}`,
    `Bearer ${mintAccessToken().token}`,
  ];
  for (const each of wrong) {
    expectUnauthorized(await read(tenant, { Authorization: each }), invalid);
  }
  expect((await read(tenant, { Authorization: `bearer ${token}` })).status).toBe(404);
});

test("a valid token is refused in the query or sent twice", async ({ tenant }) => {
  const token = await obtainToken(await tenant.oauthClient());
  const query = `?access_token=${token}`;
  expectUnauthorized(await read(tenant, {}, query), invalid);
  expectUnauthorized(await read(tenant, bearer(token), query), invalid);
  expectUnauthorized(await read(tenant, bearer(token), "?access_token="), invalid);
  const twice = { Authorization: `Bearer ${token}, Bearer ${token}` };
  expectUnauthorized(await read(tenant, twice), invalid);
  expect(await status(tenant, token)).toBe(404);
});

test("another account is forbidden, whether it exists or not", async ({ tenant, other }) => {
  const api = await tenant.eligibilityApi();
  const answers = [await api.get(pathOf(other)), await api.get("/accounts/nowhere/candidates/x")];
  for (const answer of answers) {
    expect([answer.status, answer.body]).toEqual([
      403,
      { error: "forbidden", error_description: "Forbidden operation." },
    ]);
  }
});

test("a read-only token can't write", async ({ tenant }) => {
  const client = await tenant.oauthClient(["eligibility", "eligibility.read"]);
  const narrowed = await requestToken(client, { scope: "eligibility.read" });
  const callers = [
    await tenant.eligibilityApi(["eligibility.read"]),
    caller(bearer(narrowed.body.access_token)),
  ];
  const path = `/accounts/${tenant.code}/candidates`;
  for (const api of callers) {
    expect((await api.get(pathOf(tenant))).status).toBe(404);
    const answers = [
      await api.post(path, { body: {} }),
      await api.put(`${path}/a/tests/b`, { body: {} }),
      await api.delete(`${path}/a/tests/b`),
      await api.put(`${path}/a/tests/b/vouchers`, { body: [] }),
    ];
    for (const answer of answers) {
      expect([answer.status, answer.body]).toEqual([
        403,
        { error: "forbidden", error_description: "Forbidden operation." },
      ]);
    }
  }
});

test("a token gives access to nothing else", async ({ tenant }) => {
  const api = await tenant.eligibilityApi();
  for (const path of ["/api/offers", "/api/candidates", "/api/eligibilities"]) {
    expect((await api.get(path)).status, path).toBe(401);
  }
});

test("an expired token is refused", async ({ tenant }) => {
  const token = await obtainToken(await tenant.oauthClient());
  await database()
    .update(oauthTokens)
    .set({ expiresAt: sql`now() - interval '1 second'` })
    .where(eq(oauthTokens.tokenHash, sha256(token)));
  expectUnauthorized(await read(tenant, bearer(token)), invalid);
});

test("a revoked token stops working within a second, and only that token", async ({ tenant }) => {
  const client = await tenant.oauthClient();
  const [token, spared] = [await obtainToken(client), await obtainToken(client)];
  expect(await status(tenant, token)).toBe(404);
  expect((await postForm("/oauth/revoke", { token }, basic(client))).status).toBe(200);
  await expect.poll(() => status(tenant, token), withinASecond).toBe(401);
  expectUnauthorized(await read(tenant, bearer(token)), invalid);
  expect(await status(tenant, spared)).toBe(404);
});

test("a client revokes its own tokens only", async ({ tenant, other }) => {
  const token = await obtainToken(await tenant.oauthClient());
  for (const stranger of [await tenant.oauthClient(), await other.oauthClient()]) {
    const answer = await postForm("/api/oauth/revoke", { token }, basic(stranger));
    expect([answer.status, answer.body.error]).toEqual([400, "unauthorized_client"]);
  }
  expect(await status(tenant, token)).toBe(404);
});

test("revoking a client ends its tokens within a second", async ({ tenant }) => {
  const client = await tenant.oauthClient();
  const token = await obtainToken(client);
  expect(await status(tenant, token)).toBe(404);
  await database()
    .update(oauthClients)
    .set({ revokedAt: sql`now()` })
    .where(eq(oauthClients.id, client.id));
  await expect.poll(() => status(tenant, token), withinASecond).toBe(401);
  expect((await requestToken(client)).body.error).toBe("invalid_client");
  const answer = await postForm("/api/oauth/revoke", { token }, basic(client));
  expect([answer.status, answer.body.error]).toEqual([401, "invalid_client"]);
});

test("two secrets work during a rotation", async ({ tenant }) => {
  const client = await tenant.oauthClient();
  const { accountId } = tenant;
  const { secret, ...stored } = mintClientSecret();
  await database()
    .insert(oauthSecrets)
    .values({ accountId, oauthClientId: client.id, ...stored });
  const next = { ...client, clientSecret: secret };
  const token = await obtainToken(client);
  expect((await requestToken(next)).status).toBe(200);
  const old = and(
    eq(oauthSecrets.oauthClientId, client.id),
    eq(oauthSecrets.secretHash, sha256(client.clientSecret)),
  );
  await database().update(oauthSecrets).set({ revokedAt: sql`now()` }).where(old);
  expect((await requestToken(client)).body.error).toBe("invalid_client");
  expect((await requestToken(next)).status).toBe(200);
  expect(await status(tenant, token)).toBe(404);
});

test("use is recorded on the client and on the secret", async ({ tenant }) => {
  const client = await tenant.oauthClient();
  await obtainToken(client);
  const [row] = await database()
    .select({ client: oauthClients.lastUsedAt, secret: oauthSecrets.lastUsedAt })
    .from(oauthClients)
    .innerJoin(oauthSecrets, eq(oauthSecrets.oauthClientId, oauthClients.id))
    .where(eq(oauthClients.id, client.id));
  expect(row?.client).not.toBeNull();
  expect(row?.secret).not.toBeNull();
});
