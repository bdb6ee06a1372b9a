import { expect } from "@playwright/test";
import { routeTable } from "@/app/api/routes";
import { createSitting } from "@/lib/testing/assessment-factories";
import { pathsOf } from "../app-paths";
import { test } from "../fixtures";
import { baseUrl, call } from "../http";

const pages = pathsOf("page.tsx");
const isApi = (path: string) => /^\/(?:api|accounts|oauth|v1|\.well-known)\//.test(path);
const documents = pathsOf("route.ts").filter((path) => !isApi(path));

/** Documents that our own pages show in a frame. */
const framed = /\/(?:letter|preview|message)$/;

const filled = (path: string) =>
  path
    .replaceAll(/\[\.\.\.\w+\]/g, "rest")
    .replaceAll("[slug]", "conflict")
    .replaceAll(/\[\w+\]/g, "1");

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, baseUrl), { headers, redirect: "manual" });

function expectGuarded(headers: Headers, path: string): string {
  const csp = headers.get("content-security-policy") ?? "";
  expect(headers.get("x-content-type-options"), path).toBe("nosniff");
  expect(csp, path).toContain("default-src 'none'");
  return csp;
}

function expectPage(headers: Headers, path: string): string {
  const csp = expectGuarded(headers, path);
  expect(headers.get("cross-origin-opener-policy"), path).toBe("same-origin");
  expect(headers.get("referrer-policy"), path).toMatch(/^(?:same-origin|no-referrer)$/);
  expect(headers.get("permissions-policy"), path).toContain("camera=()");
  expect(csp, path).not.toContain("unsafe-eval");
  expect(csp, path).not.toMatch(/script-src[^;]*unsafe-inline/);
  return csp;
}

test("the lists hold every page and document", () => {
  expect(pages.length).toBeGreaterThan(55);
  expect(pages).toContain("/offers/[id]");
  expect(documents.length).toBeGreaterThan(25);
});

test("every page has a strict policy with its own nonce @tcp", { tag: "@smoke" }, async ({
  tenant,
}) => {
  test.setTimeout(240_000);
  const { headers: credential } = await tenant.owner.session();
  const nonces = new Set<string>();
  for (const path of [...pages, "/no-such-page"].map(filled)) {
    const answer = await get(path, credential);
    const text = await answer.text();
    const csp = expectPage(answer.headers, path);
    expect(answer.headers.get("cache-control") ?? "", path).toContain("no-store");
    if (!answer.headers.get("content-type")?.startsWith("text/html")) continue;
    for (const part of ["frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"]) {
      expect(csp, path).toContain(part);
    }
    const nonce = /script-src 'nonce-([\w-]{22})' 'strict-dynamic';/.exec(csp)?.[1] ?? "";
    expect(nonces.has(nonce), path).toBe(false);
    nonces.add(nonce);
    const scripts = [...text.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length, path).toBeGreaterThan(0);
    for (const tag of scripts) expect(tag, path).toContain(`nonce="${nonce}"`);
  }
  expect(nonces.size).toBeGreaterThan(40);
});

test("every document beside the pages is guarded, and framed by our pages at most @tcp", {
  tag: "@smoke",
}, async ({ tenant }) => {
  test.setTimeout(240_000);
  const { headers: credential } = await tenant.owner.session();
  const { id, link } = await tenant.sentOffer();
  const letter = await get(`/offers/${id}/letter`, credential);
  expect(letter.headers.get("content-security-policy")).toContain("frame-ancestors 'self'");
  const sitting = await createSitting({
    accountId: tenant.accountId,
    candidateId: tenant.candidateId,
  });
  const real = [link, sitting.url].map((url) => new URL(url).pathname);
  for (const path of [...documents.map(filled), ...real]) {
    const answer = await get(path, credential);
    await answer.arrayBuffer();
    const csp = expectPage(answer.headers, path);
    const isFramed = framed.test(path) && csp.includes("frame-ancestors 'self'");
    expect(csp, path).toContain(`frame-ancestors '${isFramed ? "self" : "none"}'`);
    if (!path.endsWith(".js")) {
      expect(answer.headers.get("cache-control") ?? "", path).toContain("no-store");
    }
  }
});

test("every call of the API can't be framed, sniffed, or stored without its permission @tcp", {
  tag: "@smoke",
}, async () => {
  test.setTimeout(240_000);
  const paths = routeTable.map(({ GET: { resource } }) => resource);
  for (const { path, declarations } of paths) {
    if (path === null || path === "/api/live") continue;
    for (const method of [...Object.keys(declarations), "OPTIONS"]) {
      const answer = await call(method, path.replaceAll(/:\w+/g, "1"));
      const csp = expectGuarded(answer.headers, `${method} ${path}`);
      expect(csp, path).toContain("frame-ancestors 'none'");
      if (answer.status >= 400) {
        expect(answer.headers.get("cache-control"), path).toContain("no-store");
      }
    }
  }
  for (const path of ["/api/nope", "/v1/nope", "/oauth/nope", "/accounts/a/nope"]) {
    expectGuarded((await call("GET", path)).headers, path);
  }
});

test("what carries a secret is never stored, and other reads keep their ETag", async ({
  tenant,
}) => {
  const session = await tenant.owner.session();
  const { id } = await tenant.sentOffer();
  const messages = await session.get("/api/outbox");
  const sitting = await createSitting({
    accountId: tenant.accountId,
    candidateId: tenant.candidateId,
  });
  const secret = [
    await session.get(`/api/offers/${id}/state`),
    await session.get(`/api/outbox/${messages.body.data[0].id}`),
    await session.get(`/api/sittings/${sitting.id}`),
    await session.post("/api/api-keys", { body: { name: "Key", permissions: ["offers.read"] } }),
    await session.post("/api/basic-credentials", { body: { name: "Partner" } }),
    await session.post("/api/oauth-clients", { body: { name: "System", scopes: ["eligibility"] } }),
    await session.post("/api/webhooks", { body: { url: "https://hooks.example/1" } }),
  ];
  for (const { status, text, headers } of secret) {
    expect(status, text).toBeLessThan(300);
    expect(headers.get("cache-control"), text).toBe("private, no-store");
  }
  const list = await session.get("/api/offers");
  expect(list.headers.get("cache-control")).toBe("private, no-cache");
  const again = await session.get("/api/offers", {
    headers: { "If-None-Match": list.headers.get("etag") ?? "" },
  });
  expect(again.status).toBe(304);
});

test("next-auth's answers can't be framed or stored @tcp", { tag: "@smoke" }, async () => {
  for (const path of ["csrf", "session", "providers", "signin", "callback/oidc", "nope", "error"]) {
    const answer = await get(`/api/auth/${path}`);
    await answer.arrayBuffer();
    const csp = expectGuarded(answer.headers, path);
    expect(csp, path).toContain("frame-ancestors 'none'");
    expect(answer.headers.get("cache-control"), path).toBe("private, no-store");
  }
});
