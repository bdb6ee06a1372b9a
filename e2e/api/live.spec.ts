import { expect } from "@playwright/test";
import { and, eq, isNull } from "drizzle-orm";
import { database } from "@/db/client";
import { sessions } from "@/db/schema";
import { keyPermissions } from "@/lib/auth/permissions";
import { endSession } from "@/lib/identity/start-session";
import { type Person, type Tenant, test } from "../fixtures";
import { baseUrl, type Caller, call } from "../http";

const within = (timeout: number) => ({ timeout, intervals: [50] });

/** Opens the stream as a caller and collects its text until it ends or is dropped. */
async function listen({ headers }: Caller) {
  const stop = new AbortController();
  const answer = await fetch(new URL("/api/live", baseUrl), {
    headers: { ...headers, Accept: "text/event-stream" },
    signal: stop.signal,
  });
  const received = { answer, text: "", ended: false, drop: () => stop.abort() };
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  const read = async (): Promise<void> => {
    const next = await reader?.read();
    if (!next || next.done) received.ended = true;
    else {
      received.text += next.value;
      await read();
    }
  };
  read().catch(() => {
    received.ended = true;
  });
  if (answer.status === 200) await expect.poll(() => received.text).toContain("event: ready");
  return received;
}

const send = async (tenant: Tenant, id: number) =>
  (await tenant.api.patch(`/api/offers/${id}/status`, { body: { status: "sent" } })).status;

test("a change reaches everyone in the account within two seconds, and no other account", {
  tag: "@smoke",
}, async ({ tenant, other }) => {
  const { id } = await tenant.offer();
  const colleague = await listen(await tenant.recruiter.session());
  const stranger = await listen(await other.owner.session());
  expect(colleague.answer.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  expect(colleague.answer.headers.get("x-request-id")).toBeTruthy();
  expect(await send(tenant, id)).toBe(200);
  await expect.poll(() => colleague.text, within(2000)).toContain(`{"type":"offer","id":"${id}"}`);
  expect(colleague.text, "ids, never data").not.toContain("Byron");
  await other.offer();
  await expect.poll(() => stranger.text, within(2000)).toContain(`"type":"offer"`);
  expect(stranger.text).not.toContain(`"id":"${id}"`);
  colleague.drop();
  stranger.drop();
});

test("nobody is notified of what they may not read", async ({ tenant }) => {
  const viewer = await listen(await tenant.viewer.session());
  const owner = await listen(await tenant.owner.session());
  const manager = await tenant.owner.session();
  const created = await manager.post("/api/api-keys", {
    body: { name: "Secret", permissions: ["jobs.read"] },
  });
  expect(created.status).toBe(201);
  await expect.poll(() => owner.text, within(2000)).toContain(`"type":"api_key"`);
  await tenant.offer();
  await expect.poll(() => viewer.text, within(2000)).toContain(`"type":"offer"`);
  expect(viewer.text).not.toContain("api_key");
  expect(viewer.text).not.toContain("audit_entry");
  viewer.drop();
  owner.drop();
});

const sessionIdOf = async (person: Person) => {
  const rows = await database()
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.userId, person.userId), isNull(sessions.revokedAt)));
  expect(rows).toHaveLength(1);
  return rows[0]?.id ?? "";
};

test("a session that ends closes its stream", async ({ tenant }) => {
  const received = await listen(await tenant.recruiter.session());
  await endSession(await sessionIdOf(tenant.recruiter));
  await expect.poll(() => received.ended, within(2500)).toBe(true);
});

test("a disabled member's stream closes, and others stay open", async ({ tenant }) => {
  const received = await listen(await tenant.viewer.session());
  const key = await listen(await tenant.apiWith(keyPermissions));
  const owner = await tenant.owner.session();
  await owner.put(`/api/members/${tenant.viewer.userId}`, { body: { disabled: true } });
  await expect.poll(() => received.ended, within(2500)).toBe(true);
  expect(key.ended).toBe(false);
  key.drop();
});

test("an unknown caller gets 401, and a request for anything but a stream gets 406", async ({
  tenant,
}) => {
  const answer = await call("GET", "/api/live", { headers: { Accept: "text/event-stream" } });
  expect([answer.status, answer.body]).toEqual([401, { error: "Authentication required" }]);
  for (const Accept of ["*/*", "application/json"]) {
    const refused = await tenant.api.get("/api/live", { headers: { Accept } });
    expect([refused.status, refused.body]).toEqual([
      406,
      { error: "The Accept header must include text/event-stream" },
    ]);
  }
  expect((await tenant.api.post("/api/live")).status).toBe(405);
});

test("one credential has at most ten streams, and dropped ones are released", async ({
  tenant,
}) => {
  const session = await tenant.recruiter.session();
  const listenOnceFree = async () => {
    for (;;) {
      const received = await listen(session);
      if (received.answer.status === 200) return received;
      expect(received.answer.status).toBe(429);
    }
  };
  for (let round = 0; round < 20; round += 1) {
    const opened = await Promise.all(Array.from({ length: 10 }, listenOnceFree));
    expect((await listen(session)).answer.status).toBe(429);
    for (const received of opened) received.drop();
  }
});

test("a HEAD request holds no stream", async ({ tenant }) => {
  const session = await tenant.recruiter.session();
  const headers = { Accept: "text/event-stream" };
  for (let asked = 0; asked < 30; asked += 1) {
    expect((await session.call("HEAD", "/api/live", { headers })).status).toBe(200);
  }
});
