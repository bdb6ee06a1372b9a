import { expect, test, vi } from "vitest";

vi.stubEnv("DATABASE_URL", "postgres://nowhere/none");
vi.stubEnv("APP_SECRET", "abcdefghijklmnopqrstuvwxyz0123456789");
const { formRoute } = await import("./link-pages");
const { isVisit, pageProof, visitCookie } = await import("@/components/candidate/visit-cookie");

const linkId = "abcdefghijklmnopqrstuv";
const resumed: boolean[] = [];
const route = formRoute({ path: "/o" }, "decline", async ({ isResumed }) => {
  resumed.push(isResumed);
  return null;
});

const send = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  route(
    new Request(`http://localhost/o/${linkId}/decline`, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers,
    }),
  );

test("a form sent within the visit is an answer", async () => {
  const cookie = visitCookie(`/o/${linkId}`, linkId, new Date(), false).split(";")[0] ?? "";
  const answer = await send({ reason: "No", visit: pageProof(linkId, new Date()) }, { cookie });
  expect(answer.status).toBe(303);
  expect(answer.headers.get("set-cookie")).toBeNull();
  expect(resumed.splice(0)).toEqual([false]);
});

test("a form sent after the visit has ended starts a new one and says so", async () => {
  const answer = await send({ reason: "No", visit: pageProof(linkId, new Date()) });
  expect(answer.status).toBe(303);
  const value = /^proffer-visit=([^;]+)/.exec(answer.headers.get("set-cookie") ?? "")?.[1];
  expect(isVisit(linkId, value, new Date())).toBe(true);
  expect(resumed.splice(0)).toEqual([true]);
});

test("a form without a proof of this link opens nothing", async () => {
  const monthAgo = new Date(Date.now() - 31 * 86_400_000);
  for (const visit of [
    "",
    "x",
    pageProof("vutsrqponmlkjihgfedcba", new Date()),
    pageProof(linkId, monthAgo),
  ]) {
    const answer = await send({ reason: "No", visit });
    expect(answer.status).toBe(403);
    expect(answer.headers.get("set-cookie")).toBeNull();
  }
  const proof = { reason: "No", visit: pageProof(linkId, new Date()) };
  const forged = await send(proof, { "Sec-Fetch-Site": "cross-site" });
  expect(forged.status).toBe(403);
  expect(forged.headers.get("set-cookie")).toBeNull();
  expect(resumed).toEqual([]);
});
