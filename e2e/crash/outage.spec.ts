import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { expect, test } from "@playwright/test";
import { linkUrl } from "@/lib/auth/links";
import {
  createAccount,
  createApiKey,
  createMember,
  createOAuthClient,
  createSession,
} from "@/lib/testing/factories";
import { startTcpProxy } from "@/lib/testing/tcp-proxy";
import { settings } from "@/scripts/test/depth.mjs";
import { OwnHost, spawnApp } from "./own-host";

interface Call {
  path: string;
  init: RequestInit;
}

/**
 * Creates an account. Returns a call in each dialect and to each kind of page. None of them is ever
 * throttled, however often it is repeated.
 */
async function prepare(host: OwnHost): Promise<Call[]> {
  const { code, key, cookie, client } = await host.withDatabase(async (db) => {
    const { id: accountId, code } = await createAccount({}, db);
    const { userId } = await createMember({ accountId, role: "owner" }, db);
    const { key } = await createApiKey({ accountId, ownerId: userId }, db);
    const { cookie } = await createSession({ accountId, userId }, db);
    const client = await createOAuthClient({ accountId, createdBy: userId }, db);
    return { code, key, cookie, client };
  });
  const json = { "Content-Type": "application/json" };
  const basic = (pair: string) => ({ Authorization: `Basic ${btoa(pair)}` });
  const issuer = basic(`${client.clientId}:${client.clientSecret}`);
  const form = { "Content-Type": "application/x-www-form-urlencoded" };
  const post = (path: string, headers: Record<string, string>, body: string): Call => ({
    ...{ path, init: { method: "POST", headers, body } },
  });
  const get = (path: string, headers: Record<string, string> = {}): Call => ({
    ...{ path, init: { headers } },
  });
  const people = { candidates: [{ publicId: "A".repeat(22), couponCode: "C" }], reason: "OTHER" };
  return [
    get("/api/offers", { "X-API-Key": key }),
    get("/api/offers", { Cookie: cookie }),
    post("/v1/candidates/offer-to-assist", { ...json, "X-API-Key": key }, JSON.stringify(people)),
    get(`/accounts/${code}/candidates/C-1`, { Authorization: "Bearer token" }),
    post("/oauth/token", { ...form, ...issuer }, "grant_type=client_credentials"),
    get("/api/list_assessments", basic("user:password")),
    get("/api/readyz"),
    get("/", { Cookie: cookie }),
    get("/offers?search=secret", { Cookie: cookie }),
    get("/sign-in"),
    get("/api/auth/session", { Cookie: cookie }),
    ...(["offer", "assistance", "assessment"] as const).map((kind) =>
      get(new URL(linkUrl(kind, "A".repeat(22))).pathname),
    ),
  ];
}

/** Calls all at once. Returns their statuses, and the seconds of the slowest. */
async function callAll(address: string, calls: readonly Call[]) {
  let slowest = 0;
  const began = performance.now();
  const answers = await Promise.all(
    calls.map(async ({ path, init }) => {
      const response = await fetch(address + path, {
        ...{ ...init, redirect: "manual", signal: AbortSignal.timeout(30_000) },
      });
      const text = await response.text();
      slowest = Math.max(slowest, (performance.now() - began) / 1000);
      return { call: `${init.method ?? "GET"} ${path}`, response, text };
    }),
  );
  return { answers, slowest };
}

/** How long the application remembers credentials, in milliseconds, and a little more. */
const memory = 750;

/**
 * Calls twice, the first time to load what each call needs, and waits until no credential is
 * remembered. Returns the second answers.
 */
async function callWarm(address: string, calls: readonly Call[]): Promise<Answers> {
  await callAll(address, calls);
  const { answers } = await callAll(address, calls);
  for (const { call, response, text } of answers) {
    expect(response.status, `${call}: ${text.slice(0, 200)}`).toBeLessThan(500);
  }
  expect(statusesOf(answers)).toContain("200 POST /oauth/token");
  await pause(memory);
  return answers;
}

type Answers = Awaited<ReturnType<typeof callAll>>["answers"];

function expectOutage(answers: Answers): void {
  for (const { call, response, text } of answers) {
    expect(response.status, `${call}: ${text.slice(0, 200)}`).toBe(503);
    expect(response.headers.get("retry-after"), call).toBe("5");
    expect(text, call).not.toMatch(/ECONN|postgres:|connect_timeout/i);
  }
  const typeOf = (path: string) =>
    answers.find(({ call }) => call.endsWith(path))?.response.headers.get("content-type");
  expect(typeOf("offer-to-assist")).toContain("application/problem+json");
  expect(typeOf("/sign-in")).toContain("text/html");
  expect(typeOf("/api/auth/session")).toContain("application/json");
}

const statusesOf = (answers: Answers) =>
  answers.map(({ call, response }) => `${response.status} ${call}`);

/** Waits until every call works as before, and returns the seconds that took. */
async function recovery(address: string, calls: readonly Call[], before: Answers): Promise<number> {
  const began = performance.now();
  for (;;) {
    const { answers } = await callAll(address, calls);
    const seconds = (performance.now() - began) / 1000;
    if (isDeepStrictEqual(statusesOf(answers), statusesOf(before))) return seconds;
    if (seconds > 30) expect(statusesOf(answers)).toEqual(statusesOf(before));
    await pause(100);
  }
}

const rounds = Math.max(1, Number(settings.KILLS) / 10);

test("an outage of PostgreSQL is answered with 503 within 3 s, and over within 5 s", async () => {
  test.setTimeout(300_000);
  const host = new OwnHost();
  try {
    await host.start();
    const calls = await prepare(host);
    const before = await callWarm(host.address, calls);
    for (let round = 0; round < rounds; round += 1) {
      host.killPostgres();
      await pause(300);
      for (let tried = 0; tried < 4; tried += 1) {
        const { answers, slowest } = await callAll(host.address, calls);
        expectOutage(answers);
        expect(slowest).toBeLessThan(3);
        await pause(1500);
      }
      await host.startPostgres();
      const seconds = await recovery(host.address, calls, before);
      test.info().annotations.push({ type: "seconds to recover", description: String(seconds) });
      expect(seconds).toBeLessThan(5);
      await pause(memory);
    }
  } finally {
    await host.end();
  }
});

test("connections that froze fail within 5 s, and new ones replace them", async () => {
  test.setTimeout(120_000);
  const host = new OwnHost();
  try {
    await host.prepare();
    const proxy = await startTcpProxy(host.url);
    host.appUrl = proxy.url;
    await host.startApp();
    const calls = await prepare(host);
    const before = await callWarm(host.address, calls);
    proxy.freeze();
    const { answers, slowest } = await callAll(host.address, calls);
    test.info().annotations.push({ type: "slowest seconds", description: String(slowest) });
    expectOutage(answers);
    expect(slowest).toBeLessThan(5);
    proxy.thaw();
    expect(await recovery(host.address, calls, before)).toBeLessThan(5);
    await proxy.close();
  } finally {
    await host.end();
  }
});

test("a server that starts without its database gets ready when it comes", async () => {
  test.setTimeout(120_000);
  const host = new OwnHost();
  try {
    await host.prepare();
    const proxy = await startTcpProxy(host.url);
    await proxy.refuse();
    const app = spawnApp(host.address, proxy.url, { SHUTDOWN_GRACE: "0" });
    const readiness = () =>
      fetch(`${host.address}/api/readyz`).then(
        ({ status }) => status,
        () => 0,
      );
    await expect.poll(readiness, { timeout: 30_000 }).toBe(503);
    expect((await fetch(`${host.address}/api/livez`)).status).toBe(200);
    expect((await fetch(`${host.address}/sign-in`)).status).toBe(503);
    await proxy.accept();
    await expect.poll(readiness, { timeout: 5000 }).toBe(200);
    app.kill("SIGKILL");
    await proxy.close();
  } finally {
    await host.end();
  }
});
