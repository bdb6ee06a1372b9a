import { expect } from "@playwright/test";
import { eq, like } from "drizzle-orm";
import { database } from "@/db/client";
import { oauthSecrets, oauthTokens, signInAttempts } from "@/db/schema";
import { sha256 } from "@/lib/auth/secrets";
import { type OAuthClient, test } from "../fixtures";
import { type Answer, atOnce, baseUrl, call } from "../http";
import { basic, obtainToken, postForm, requestToken } from "../oauth";

const grant = { grant_type: "client_credentials" };
const inForm = ({ clientId, clientSecret }: OAuthClient) => ({
  client_id: clientId,
  client_secret: clientSecret,
});

/** Resets the counts: other tests fail on purpose from the same address. */
test.beforeEach(async () => {
  await database().delete(signInAttempts).where(like(signInAttempts.key, "oauth:address:%"));
});

function expectRefusal(answer: Answer, status: number, error: string): void {
  expect([answer.status, answer.body.error], answer.text).toEqual([status, error]);
  expect(answer.body.error_description).toMatch(/^[\x20\x21\x23-\x5b\x5d-\x7e]+$/);
  expect(Object.keys(answer.body)).toEqual(["error", "error_description"]);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("pragma")).toBe("no-cache");
  if (status === 401) expect(answer.headers.get("www-authenticate")).toMatch(/^Basic realm="/);
}

for (const prefix of ["/api/oauth", "/oauth"]) {
  test(`${prefix}/token returns a token to a client, with Basic or in the form`, {
    tag: "@smoke",
  }, async ({ tenant }) => {
    const client = await tenant.oauthClient();
    const answers = [
      await postForm(`${prefix}/token`, grant, basic(client)),
      await postForm(`${prefix}/token`, { ...grant, ...inForm(client) }),
    ];
    for (const answer of answers) {
      expect(answer.status, answer.text).toBe(200);
      expect(answer.body).toEqual({
        access_token: expect.stringMatching(/^pt_[\w-]{43}$/),
        token_type: "Bearer",
        expires_in: 3600,
        scope: "eligibility",
      });
      expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.get("pragma")).toBe("no-cache");
    }
    expect(answers[0]?.body.access_token).not.toBe(answers[1]?.body.access_token);
  });

  test(`${prefix}/revoke ends a token, and accepts any other`, async ({ tenant }) => {
    const client = await tenant.oauthClient();
    const token = await obtainToken(client);
    const revoke = (form: Record<string, string>) =>
      postForm(`${prefix}/revoke`, form, basic(client));
    for (const form of [{ token }, { token }, { token: "nonsense" }, { token: "x\u00e9" }]) {
      const answer = await revoke({ ...form, token_type_hint: "refresh_token" });
      expect([answer.status, answer.text]).toEqual([200, ""]);
    }
    const [row] = await database()
      .select({ revokedAt: oauthTokens.revokedAt })
      .from(oauthTokens)
      .where(eq(oauthTokens.tokenHash, sha256(token)));
    expect(row?.revokedAt).not.toBeNull();
    expectRefusal(await revoke({ token_type_hint: "access_token" }), 400, "invalid_request");
  });
}

test("only hashes of tokens and secrets are stored", async ({ tenant }) => {
  const client = await tenant.oauthClient();
  const token = await obtainToken(client);
  const own = eq(oauthTokens.oauthClientId, client.id);
  const stored = JSON.stringify([
    await database().select().from(oauthTokens).where(own),
    await database().select().from(oauthSecrets).where(eq(oauthSecrets.oauthClientId, client.id)),
  ]);
  expect(stored).toContain(sha256(token));
  expect(stored).not.toContain(token);
  expect(stored).not.toContain(client.clientSecret);
});

test("a scope is granted as requested, and never more than the client has", async ({ tenant }) => {
  const reader = await tenant.oauthClient(["eligibility.read"]);
  const both = await tenant.oauthClient(["eligibility", "eligibility.read"]);
  const scopeOf = async (client: OAuthClient, scope?: string) =>
    (await requestToken(client, scope === undefined ? {} : { scope })).body.scope;
  expect(await scopeOf(reader)).toBe("eligibility.read");
  expect(await scopeOf(both)).toBe("eligibility eligibility.read");
  expect(await scopeOf(both, "")).toBe("eligibility eligibility.read");
  expect(await scopeOf(both, "eligibility.read")).toBe("eligibility.read");
  for (const scope of ["eligibility", "eligibility.read offers", "nonsense", "Eligibility.read"]) {
    expectRefusal(await requestToken(reader, { scope }), 400, "invalid_scope");
  }
});

test("a client that can't authenticate gets invalid_client", async ({ tenant, other }) => {
  const client = await tenant.oauthClient();
  const stranger = await other.oauthClient();
  const wrong: OAuthClient[] = [
    { ...client, clientSecret: "wrong" },
    { ...client, clientSecret: stranger.clientSecret },
    { ...client, clientSecret: client.clientSecret.toUpperCase() },
    { ...client, clientSecret: sha256(client.clientSecret) },
    { ...client, clientId: "nobody" },
    { ...client, clientId: client.clientId.toUpperCase() },
    { ...client, clientId: "x".repeat(5000) },
    { ...client, clientId: "\0" },
  ];
  for (const each of wrong) expectRefusal(await requestToken(each), 401, "invalid_client");
  const { clientId } = client;
  const unproven: [Record<string, string>, Record<string, string>?][] = [
    [{}],
    [{ client_id: clientId }],
    [{ client_id: clientId, client_secret: "" }],
    [{ client_id: clientId, client_secret: "wrong" }],
    [{}, { Authorization: `Bearer ${await obtainToken(client)}` }],
    [{}, { Authorization: "Basic ###" }],
    [{}, { Authorization: `Basic ${btoa(clientId)}` }],
    [{}, { "X-API-Key": tenant.key }],
    [{}, { Cookie: (await tenant.owner.session()).headers.Cookie ?? "" }],
  ];
  for (const [form, headers] of unproven) {
    for (const path of ["/api/oauth/token", "/api/oauth/revoke"]) {
      const answer = await postForm(path, { ...grant, token: "x", ...form }, headers);
      expectRefusal(answer, 401, "invalid_client");
    }
  }
});

test("a request that violates RFC 6749 gets invalid_request", async ({ tenant }) => {
  const client = await tenant.oauthClient();
  const { clientId, clientSecret } = client;
  const asked = "grant_type=client_credentials";
  const wrong = [
    "",
    "grant_type=",
    "scope=eligibility",
    `${asked}&${asked}`,
    `${asked}&scope=eligibility&scope=eligibility`,
    `${asked}&unknown=1&unknown=2`,
    `${asked}&scope=%00`,
    `${asked}&client_id=${clientId}&client_secret=${clientSecret}`,
    `${asked}&client_secret=wrong`,
    `${asked}&client_id=other`,
  ];
  for (const form of wrong) {
    const answer = await postForm("/api/oauth/token", form, basic(client));
    expectRefusal(answer, 400, "invalid_request");
  }
  const fine = `${asked}&unknown=1&client_id=${clientId}&scope=`;
  expect((await postForm("/oauth/token", fine, basic(client))).status).toBe(200);
});

test("other grants are unsupported", async ({ tenant }) => {
  const client = await tenant.oauthClient();
  for (const type of ["password", "authorization_code", "refresh_token", "CLIENT_CREDENTIALS"]) {
    const answer = await requestToken(client, { grant_type: type, username: "a", password: "b" });
    expectRefusal(answer, 400, "unsupported_grant_type");
  }
});

test("credentials and tokens in the address are refused", async ({ tenant }) => {
  const client = await tenant.oauthClient();
  const credentials = new URLSearchParams(inForm(client)).toString();
  const path = `/api/oauth/token?${credentials}`;
  expectRefusal(await postForm(path, grant), 400, "invalid_request");
  expectRefusal(await postForm(path, grant, basic(client)), 400, "invalid_request");
  const token = await obtainToken(client);
  const answer = await postForm(`/oauth/revoke?token=${token}`, { token }, basic(client));
  expectRefusal(answer, 400, "invalid_request");
});

test("only small forms are accepted", async ({ tenant }) => {
  const client = await tenant.oauthClient();
  for (const path of ["/api/oauth/token", "/oauth/token", "/api/oauth/revoke", "/oauth/revoke"]) {
    const json = await call("POST", path, { body: grant, headers: basic(client) });
    expectRefusal(json, 415, "invalid_request");
    const none = await call("POST", path, { headers: basic(client) });
    expectRefusal(none, 415, "invalid_request");
    const long = await postForm(path, { ...grant, filler: "x".repeat(16_000) }, basic(client));
    expectRefusal(long, 413, "invalid_request");
  }
  const type = "application/x-www-form-urlencoded; charset=UTF-8";
  const answer = await postForm("/oauth/token", grant, { ...basic(client), "Content-Type": type });
  expect(answer.status).toBe(200);
});

test("a long body without a length is refused after it was read", {
  tag: "@tcp",
}, async ({ tenant }) => {
  const client = await tenant.oauthClient();
  const chunk = new TextEncoder().encode(`filler=${"x".repeat(10_000)}&`);
  let left = 200;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      left -= 1;
      if (left < 0) controller.close();
      else controller.enqueue(chunk);
    },
  });
  const init = {
    method: "POST",
    headers: { ...basic(client), "Content-Type": "application/x-www-form-urlencoded" },
    body,
    duplex: "half",
  };
  const answer = await fetch(new URL("/api/oauth/token", baseUrl), init);
  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({ error: "invalid_request" });
  expect((await requestToken(client)).status).toBe(200);
});

test("other methods return 405 and other paths 404, as OAuth errors", {
  tag: "@smoke",
}, async () => {
  for (const path of ["/api/oauth/token", "/oauth/token", "/api/oauth/revoke", "/oauth/revoke"]) {
    for (const method of ["GET", "PUT", "PATCH", "DELETE"]) {
      const answer = await call(method, path);
      expectRefusal(answer, 405, "invalid_request");
      expect(answer.headers.get("allow")).toBe("POST, OPTIONS");
    }
    const options = await call("OPTIONS", path);
    expect([options.status, options.headers.get("allow")]).toEqual([204, "POST, OPTIONS"]);
  }
  for (const path of ["/api/oauth/authorize", "/oauth/authorize", "/api/oauth/token/x"]) {
    for (const method of ["GET", "POST"]) {
      expectRefusal(await call(method, path), 404, "not_found");
    }
  }
});

test("guesses are throttled without locking out the client or others", async ({ tenant }) => {
  const client = await tenant.oauthClient();
  const guess = () => requestToken({ ...client, clientSecret: "guess" });
  const statuses = (await atOnce(16, 4, guess)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(10);
  const refused = await guess();
  expectRefusal(refused, 429, "temporarily_unavailable");
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await requestToken(client)).status).toBe(200);
  expect((await requestToken(await tenant.oauthClient())).status).toBe(200);
  const other = await requestToken({ ...(await tenant.oauthClient()), clientSecret: "guess" });
  expectRefusal(other, 401, "invalid_client");
});

test("the metadata names endpoints that exist", async ({ tenant }) => {
  const answer = await call("GET", "/.well-known/oauth-authorization-server");
  expect([answer.status, answer.headers.get("content-type")]).toEqual([
    200,
    "application/json; charset=utf-8",
  ]);
  const methods = ["client_secret_basic", "client_secret_post"];
  expect(answer.body).toEqual({
    issuer: baseUrl,
    token_endpoint: `${baseUrl}/api/oauth/token`,
    token_endpoint_auth_methods_supported: methods,
    grant_types_supported: ["client_credentials"],
    response_types_supported: [],
    scopes_supported: ["eligibility", "eligibility.read"],
    revocation_endpoint: `${baseUrl}/api/oauth/revoke`,
    revocation_endpoint_auth_methods_supported: methods,
    service_documentation: `${baseUrl}/api-docs`,
  });
  const client = await tenant.oauthClient();
  const { body } = answer;
  const created = await postForm(body.token_endpoint, { ...grant, ...inForm(client) });
  expect(created.status).toBe(200);
  const form = { token: created.body.access_token, ...inForm(client) };
  expect((await postForm(body.revocation_endpoint, form)).status).toBe(200);
  expect((await call("HEAD", "/.well-known/oauth-authorization-server")).status).toBe(200);
  expect((await call("POST", "/.well-known/oauth-authorization-server")).status).toBe(405);
  expect((await call("GET", "/.well-known/openid-configuration")).status).toBe(404);
});
