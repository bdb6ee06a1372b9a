import { readFileSync } from "node:fs";
import { request } from "node:http";
import { gzipSync } from "node:zlib";
import { expect } from "@playwright/test";
import fc from "fast-check";
import { routeTable } from "@/app/api/routes";
import { viewerHeader, viewerName } from "@/lib/viewer/rules";
import { settings } from "@/scripts/test/depth.mjs";
import { test } from "../fixtures";
import { underNext } from "../host";
import { baseUrl } from "../http";

interface Manifest {
  node: Record<string, { filename: string; exportedName: string }>;
}

const manifest = (): Manifest =>
  JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8"));

/** Every server action of the build, with the page that a form of it is on. */
const actions = () =>
  Object.entries(manifest().node).map(([id, { filename, exportedName }]) => ({
    id,
    name: `${filename} ${exportedName}`,
    isForm: filename.startsWith("app/"),
  }));

const send = (path: string, init: RequestInit) =>
  fetch(new URL(path, baseUrl), { ...init, redirect: "manual" });

const runAction = (id: string, body: string, headers: Record<string, string> = {}) =>
  send("/sign-in", {
    method: "POST",
    headers: { "Next-Action": id, "Content-Type": "text/plain;charset=UTF-8", ...headers },
    body,
  });

async function expectRefused(answer: Response, what: string): Promise<number> {
  await answer.arrayBuffer();
  expect(answer.status, what).toBeGreaterThanOrEqual(400);
  expect(answer.status, what).toBeLessThan(500);
  return answer.status;
}

/** Arguments that no form of ours sends, including what React's protocol gives a meaning. */
const oddBodies = [
  ...["", "{", "5", "null", "[]", "[1,2]", "[null,null]", '[{"a":1}]', '{"a":1}', '["\\u0000"]'],
  ...['["$undefined"]', '[{},"$K1"]', '["$F1"]', '["$Q1"]', '["$B1"]', '["$@1"]', '["$nx"]'],
  `${"[".repeat(20_000)}${"]".repeat(20_000)}`,
  JSON.stringify(Array(2000).fill(1)),
  JSON.stringify(["x".repeat(1_100_000)]),
];

const cases = Math.ceil(Number(settings.FUZZ_CASES) / 12);

test("server actions refuse any JSON that no form sends @tcp", { tag: "@smoke" }, async () => {
  test.setTimeout(120_000 + cases * 8000);
  const all = actions();
  expect(all.length).toBeGreaterThan(80);
  for (const { id, name, isForm } of all) {
    const generated = fc.sample(fc.array(fc.jsonValue(), { maxLength: 3 }), cases);
    const bodies = [...(isForm ? oddBodies : []), ...generated.map((each) => JSON.stringify(each))];
    for (const body of bodies) {
      const what = `${name} ${body.slice(0, 80)}`;
      const status = await expectRefused(await runAction(id, body), what);
      if (!isForm && !body.includes("$")) expect(status, what).toBe(401);
    }
  }
});

/** Arguments of React's protocol that JSON can't hold: a promise, itself, a set, a large number. */
const noData = ['["$@0"]', '[{"a":"$@0"}]', '["$W0"]', '["$n9"]', '[{"a":{"b":"$n9"}}]'];

test("server actions of a member refuse data that contains itself @tcp", {
  tag: "@smoke",
}, async ({ tenant }) => {
  test.setTimeout(240_000);
  const { headers: credential } = await tenant.owner.session();
  const viewer = viewerName({ ...tenant.owner, accountId: tenant.accountId });
  const headers = { ...credential, Origin: new URL(baseUrl).origin, [viewerHeader]: viewer };
  for (const { id, name, isForm } of actions()) {
    if (isForm) continue;
    for (const body of noData) {
      const answer = await runAction(id, body, headers);
      const text = await answer.text();
      expect(answer.status, `${name} ${body}`).toBe(400);
      expect(text, `${name} ${body}`).toContain("Must be plain data");
    }
  }
});

test("server actions refuse other sites, and bodies that they can't read @tcp", {
  tag: "@smoke",
}, async ({ tenant }) => {
  test.setTimeout(240_000);
  const { headers: credential } = await tenant.owner.session();
  const sites: Record<string, string>[] = [
    { Origin: "https://evil.example" },
    { Origin: "null" },
    { "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "same-site" },
  ];
  for (const { id, name } of actions()) {
    const site = sites[name.length % sites.length] ?? {};
    const answer = await runAction(id, "[{}]", { ...credential, ...site });
    expect(await expectRefused(answer, name), name).toBe(403);
  }
  const [{ id } = { id: "" }] = actions();
  for (const site of sites) expect((await runAction(id, "[{}]", site)).status).toBe(403);
  const multipart = { "Content-Type": "multipart/form-data; boundary=x" };
  await expectRefused(await runAction(id, "no parts", multipart), "multipart");
  const form = { method: "POST", headers: multipart };
  const part = '--x\r\nContent-Disposition: form-data; name="$ACTION_REF_1"\r\n\r\n{\r\n--x--\r\n';
  await expectRefused(await send("/sign-in", { ...form, body: part }), "a form without scripts");
  await expectRefused(await runAction("0".repeat(42), "[]"), "an unknown action");
});

const authPaths = ["", "/signin", "/signin/oidc", "/signin/credentials", "/callback/oidc"].concat([
  ...["/callback/credentials", "/callback/nope", "/signout", "/session", "/csrf", "/providers"],
  ...["/error", "/verify-request", "/_log", "/nope", "/a/b/c", "/__proto__", "/signin/constructor"],
  ...["/%00", "/%E0%A4%A"],
]);
const word = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom("\0", "javascript:1", "//evil.example", "__proto__", "\ud800", "%", "true", "/"),
);
const key = fc.constantFrom("callbackUrl", "csrfToken", "error", "json", "state", "code", "email");
const fields = fc.array(fc.tuple(fc.oneof(key, word), word), { maxLength: 4 });
const encoded = (pairs: [string, string][]) =>
  pairs.map(([name, value]) => `${escape(name)}=${escape(value)}`).join("&");
const body = fc.oneof(
  fields.map((pairs) => ["application/x-www-form-urlencoded", encoded(pairs)]),
  fc.jsonValue().map((value) => ["application/json", JSON.stringify(value)]),
  fc.constantFrom(["application/json", "{"], ["text/plain", "x"], ["multipart/form-data", "x"]),
);
const cookie = fc.constantFrom(
  ...["", "next-auth.csrf-token=x", "next-auth.callback-url=::bad", "next-auth.callback-url=%00"],
  "next-auth.session-token=x; next-auth.csrf-token=a|b",
);

test("next-auth's addresses answer any query, cookie and body without a 5xx @tcp", {
  tag: "@smoke",
}, async () => {
  test.setTimeout(240_000);
  for (const path of authPaths) {
    for (const [query, Cookie] of fc.sample(fc.tuple(fields, cookie), cases * 2)) {
      const address = `/api/auth${path}?${encoded(query)}`;
      const answer = await send(address, { headers: { Cookie } });
      await answer.arrayBuffer();
      expect(answer.status, `GET ${address} ${Cookie}`).toBeLessThan(500);
    }
    for (const [[type = "", text], Cookie] of fc.sample(fc.tuple(body, cookie), cases * 2)) {
      const headers = { Cookie, "Content-Type": type };
      const answer = await send(`/api/auth${path}`, { method: "POST", headers, body: text ?? "" });
      await answer.arrayBuffer();
      expect(answer.status, `POST ${path} ${type} ${text} ${Cookie}`).toBeLessThan(500);
    }
  }
});

test("next-auth's addresses refuse other sites, except for a provider's redirect @tcp", {
  tag: "@smoke",
}, async () => {
  const foreign: Record<string, string>[] = [
    { Origin: "https://evil.example" },
    { "Sec-Fetch-Site": "cross-site" },
  ];
  for (const headers of foreign) {
    for (const path of ["csrf", "session", "signout", "signin/oidc", "callback/credentials"]) {
      const answer = await send(`/api/auth/${path}`, { method: "POST", headers });
      expect(answer.status, path).toBe(403);
    }
    for (const path of ["csrf", "session"]) {
      expect((await send(`/api/auth/${path}`, { headers })).status, path).toBe(403);
    }
  }
  const redirected = { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate" };
  const answer = await send("/api/auth/callback/oidc?code=1&state=1", { headers: redirected });
  expect(answer.status).not.toBe(403);
  expect((await send("/sign-in", { headers: redirected })).status).toBe(200);
});

test("paths and headers that Next can't read are the caller's error @tcp", {
  tag: "@smoke",
}, async ({ tenant }) => {
  const { headers: credential } = await tenant.owner.session();
  for (const path of ["/offers/%E0%A4%A", "/reset/%ff", "/o/%E0%A4%A", "/problems/%c3%28"]) {
    await expectRefused(await send(path, { headers: credential }), path);
  }
  for (const state of ["garbage", "[]", "null", "1", '[""]', '["",{"children":["x",{},1,2,3]}]']) {
    const headers = { RSC: "1", "Next-Router-State-Tree": state };
    // Next redirects to the address of the data first.
    for (const path of ["/offers", "/sign-in", "/no-such-page"]) {
      const init = { headers: { ...credential, ...headers } };
      await expectRefused(await fetch(new URL(path, baseUrl), init), `${path} ${state}`);
    }
  }
  expect((await send("/_global-error", {})).status).toBeLessThan(400);
});

test("a page refuses whom it wasn't opened for with 409 @tcp", { tag: "@smoke" }, async ({
  tenant,
}) => {
  const { headers: credential } = await tenant.owner.session();
  for (const path of ["/", "/offers", "/settings/access", "/offers/1"]) {
    const answer = await send(path, { headers: { ...credential, [viewerHeader]: "1.1" } });
    await answer.arrayBuffer();
    expect(answer.status, path).toBe(409);
  }
});

test("a browser that signs in by next-auth is known afterwards @tcp", { tag: "@smoke" }, async ({
  tenant,
}) => {
  const csrf = await send("/api/auth/csrf", {});
  const { csrfToken } = await csrf.json();
  const { email, password } = tenant.owner;
  const answer = await send("/api/auth/callback/credentials", {
    method: "POST",
    headers: {
      Cookie: csrf.headers
        .getSetCookie()
        .map((each) => each.split(";")[0])
        .join("; "),
    },
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
  });
  const cookies = answer.headers.getSetCookie().map((each) => each.split("=")[0]);
  expect(cookies).toContain("proffer-device");
});

const bodies = routeTable.flatMap(({ GET: { resource } }) =>
  Object.entries(resource.declarations)
    .filter(([, { body: schema }]) => schema !== undefined)
    .map(([method, { consumes }]) => ({
      ...{ method, path: resource.path ?? "", type: consumes ?? "application/json" },
      dialect: resource.dialect.name,
    })),
);

test("a compressed body is 415 in every dialect @tcp", { tag: "@smoke" }, async ({ tenant }) => {
  test.setTimeout(240_000);
  const { headers: credential } = await tenant.owner.session();
  const token = (await tenant.eligibilityApi()).headers;
  expect(bodies.length).toBeGreaterThan(40);
  for (const { method, path, type, dialect } of bodies) {
    const isKeyed = dialect === "assistance";
    const session = isKeyed ? { "X-API-Key": tenant.key } : credential;
    const headers = {
      ...(dialect === "eligibility" ? token : session),
      ...{ "Content-Type": type, "Content-Encoding": "gzip" },
    };
    const concrete = path.replaceAll(":accountCode", tenant.code).replaceAll(/:\w+/g, "1");
    const answer = await send(concrete, { method, headers, body: gzipSync("{}") });
    const text = await answer.text();
    const asksForMore = ["assessments", "partner-callbacks", "oauth"].includes(dialect);
    expect(answer.status, `${method} ${path} ${text}`).toBe(
      asksForMore && answer.status === 401 ? 401 : 415,
    );
    if (answer.status === 415) expect(text, path).toContain("Content-Encoding");
  }
  const auth = await send("/api/auth/signout", {
    ...{ method: "POST", body: gzipSync("a=1") },
    headers: { "Content-Type": "application/x-www-form-urlencoded", "Content-Encoding": "gzip" },
  });
  expect(auth.status).toBe(415);
});

if (!underNext) {
  test("a client that offers another protocol is answered in HTTP/1.1 @tcp", async () => {
    await (await send("/sign-in", {})).arrayBuffer();
    for (const path of ["/api/livez", "/sign-in"]) {
      for (const Upgrade of ["h2c", "websocket"]) {
        const headers = {
          Connection: "Upgrade, HTTP2-Settings",
          Upgrade,
          "HTTP2-Settings": "AAAA",
        };
        const status = await new Promise((resolve, reject) => {
          const sent = request(new URL(path, baseUrl), { headers });
          sent.once("response", (answer) => resolve(answer.resume().statusCode));
          sent.once("error", reject);
          sent.end();
        });
        expect(status, `${path} ${Upgrade}`).toBe(200);
      }
    }
  });
}
