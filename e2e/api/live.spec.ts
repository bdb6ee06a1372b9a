import { expect } from "@playwright/test";
import { and, eq, isNull } from "drizzle-orm";
import { database } from "@/db/client";
import { sessions } from "@/db/schema";
import { keyPermissions } from "@/lib/auth/permissions";
import { endSession } from "@/lib/identity/start-session";
import { type Person, type Tenant, test } from "../fixtures";
import { baseUrl, type Caller, call } from "../http";

const within = (timeout: number) => ({ timeout, intervals: [50] });

/** Opens the stream as a caller, and keeps what it says until it ends or is dropped. */
async function listen({ headers }: Caller) {
  const stop = new AbortController();
  const answer = await fetch(new URL("/api/live", baseUrl), {
    headers: { ...headers, Accept: "text/event-stream" },
    signal: stop.signal,
  });
  const heard = { answer, text: "", ended: false, drop: () => stop.abort() };
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  const read = async (): Promise<void> => {
    const next = await reader?.read();
    if (!next || next.done) heard.ended = true;
    else {
      heard.text += next.value;
      await read();
    }
  };
  read().catch(() => {
    heard.ended = true;
  });
  if (answer.status === 200) await expect.poll(() => heard.text).toContain("event: ready");
  return heard;
}

const send = async (tenant: Tenant, id: number) =>
  (await tenant.api.patch(`/api/offers/${id}/status`, { body: { status: "sent" } })).status;

test("a change is told to everybody in the account within two seconds, and to no other account", {
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

test("what someone may not read is not told to them", async ({ tenant }) => {
  const viewer = await listen(await tenant.viewer.session());
  const owner = await listen(await tenant.owner.session());
  const manager = await tenant.owner.session();
  const made = await manager.post("/api/api-keys", {
    body: { name: "Secret", permissions: ["jobs.read"] },
  });
  expect(made.status).toBe(201);
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

test("a session that ends, ends its stream", async ({ tenant }) => {
  const heard = await listen(await tenant.recruiter.session());
  await endSession(await sessionIdOf(tenant.recruiter));
  await expect.poll(() => heard.ended, within(2500)).toBe(true);
});

test("a member who is disabled hears nothing more, while nobody else does anything", async ({
  tenant,
}) => {
  const heard = await listen(await tenant.viewer.session());
  const key = await listen(await tenant.apiWith(keyPermissions));
  const owner = await tenant.owner.session();
  await owner.put(`/api/members/${tenant.viewer.userId}`, { body: { disabled: true } });
  await expect.poll(() => heard.ended, within(2500)).toBe(true);
  expect(key.ended).toBe(false);
  key.drop();
});

test("who is nobody is 401, and who asks for no stream is 406", async ({ tenant }) => {
  const answer = await call("GET", "/api/live", { headers: { Accept: "text/event-stream" } });
  expect([answer.status, answer.body]).toEqual([401, { error: "Authentication required" }]);
  for (const Accept of ["*/*", "application/json"]) {
    const refused = await tenant.api.get("/api/live", { headers: { Accept } });
    expect([refused.status, refused.body]).toEqual([406, { error: "Accept text/event-stream" }]);
  }
  expect((await tenant.api.post("/api/live")).status).toBe(405);
});

test("one credential has ten streams at most; two hundred dropped ones are given back", async ({
  tenant,
}) => {
  const session = await tenant.recruiter.session();
  const listenOnceFree = async () => {
    for (;;) {
      const heard = await listen(session);
      if (heard.answer.status === 200) return heard;
      expect(heard.answer.status).toBe(429);
    }
  };
  for (let round = 0; round < 20; round += 1) {
    const opened = await Promise.all(Array.from({ length: 10 }, listenOnceFree));
    expect((await listen(session)).answer.status).toBe(429);
    for (const heard of opened) heard.drop();
  }
});

test("asking for the head alone holds no stream", async ({ tenant }) => {
  const session = await tenant.recruiter.session();
  const headers = { Accept: "text/event-stream" };
  for (let asked = 0; asked < 30; asked += 1) {
    expect((await session.call("HEAD", "/api/live", { headers })).status).toBe(200);
  }
});
