import { expect } from "@playwright/test";
import { test } from "../fixtures";
import { atOnce, call, caller } from "../http";

test("every response has a request ID", async ({ tenant }) => {
  const id = /^[0-9a-f-]{36}$/;
  expect((await tenant.api.get("/api/offers")).headers.get("x-request-id")).toMatch(id);
  expect((await tenant.api.get("/api/nowhere")).headers.get("x-request-id")).toMatch(id);
  expect((await call("GET", "/api/offers")).headers.get("x-request-id")).toMatch(id);
});

test("a key is accepted in X-API-Key and in Authorization", async ({ tenant }) => {
  const bearer = caller({ Authorization: `Bearer ${tenant.key}` });
  expect((await bearer.get("/api/offers")).status).toBe(200);
  const strangers: Record<string, string>[] = [
    {},
    { "X-API-Key": "wrong" },
    { Authorization: "Bearer wrong" },
  ];
  for (const headers of strangers) {
    const answer = await call("GET", "/api/offers", { headers });
    expect([answer.status, answer.body]).toStrictEqual([401, { error: "Authentication required" }]);
  }
});

test("unknown methods and paths are refused in the dialect", { tag: "@smoke" }, async ({
  tenant,
}) => {
  const method = await tenant.api.delete("/api/offers");
  expect([method.status, method.body]).toStrictEqual([405, { error: "Method not allowed" }]);
  expect(method.headers.get("allow")).toBe("GET, HEAD, POST, OPTIONS");
  for (const verb of ["GET", "POST", "PUT", "PATCH", "DELETE"]) {
    const path = await tenant.api.call(verb, "/api/offers/1/2/3/4");
    expect([path.status, path.body]).toStrictEqual([404, { error: "Not found" }]);
  }
  const head = await tenant.api.call("HEAD", "/api/offers");
  expect([head.status, head.text]).toEqual([200, ""]);
});

test("bodies must be JSON within the size limit", { tag: "@smoke" }, async ({ tenant }) => {
  const post = (text: string, type = "application/json") =>
    tenant.api.post("/api/offers", { text, headers: { "Content-Type": type } });
  const bad = await post("{ nope");
  expect([bad.status, bad.body]).toStrictEqual([400, { error: "Invalid JSON" }]);
  expect((await post("")).body).toStrictEqual({ error: "Invalid JSON" });
  expect((await post("{}", "text/plain")).status).toBe(415);
  expect((await post("{}", "application/x-www-form-urlencoded")).status).toBe(415);
  expect((await post(JSON.stringify({ pad: "x".repeat(1_000_001) }))).status).toBe(413);
  expect((await post("[]")).body.details).toStrictEqual({
    body: ["Expected object, received array"],
  });
  const nul = await post('{"candidateId":1,"jobId":1,"currency":"a\\u0000b"}');
  expect([nul.status, nul.body.details]).toStrictEqual([
    400,
    { currency: ["NUL characters are not allowed"] },
  ]);
});

test("a caller without permission sees no validation errors", async ({ tenant }) => {
  const reader = await tenant.apiWith(["offers.read"]);
  const answer = await reader.post("/api/offers", { text: "{ nope" });
  expect([answer.status, answer.body]).toStrictEqual([403, { error: "Forbidden" }]);
  expect((await call("POST", "/api/offers", { text: "{ nope" })).status).toBe(401);
});

test("a PUT that changes the status needs the transition permission", async ({ tenant }) => {
  const { id } = await tenant.offer();
  const writer = await tenant.apiWith(["offers.write"]);
  expect((await writer.put(`/api/offers/${id}`, { body: { salary: 2 } })).status).toBe(200);
  expect((await writer.put(`/api/offers/${id}`, { body: { status: "sent" } })).status).toBe(403);
});

test("an Idempotency-Key creates one offer from many calls", async ({ tenant, other }) => {
  const body = { candidateId: tenant.candidateId, jobId: tenant.jobId };
  const headers = { "Idempotency-Key": "one" };
  const answers = await atOnce(20, 10, () => tenant.api.post("/api/offers", { body, headers }));
  const created = new Set(answers.filter((each) => each.status === 201).map((each) => each.text));
  expect(created.size).toBe(1);
  expect(answers.every((each) => each.status === 201 || each.status === 409)).toBe(true);
  expect((await tenant.api.get("/api/offers")).body.data).toHaveLength(1);
  const again = await tenant.api.post("/api/offers", { body, headers });
  expect([again.status, again.text]).toEqual([201, [...created][0]]);
  const changed = await tenant.api.post("/api/offers", { body: { ...body, salary: 1 }, headers });
  expect(changed.status).toBe(422);
  const foreign = await other.api.post("/api/offers", {
    body: { candidateId: other.candidateId, jobId: other.jobId },
    headers,
  });
  expect(foreign.status, "a key belongs to its credential").toBe(201);
});

test("a refused call doesn't use up its Idempotency-Key", async ({ tenant }) => {
  const headers = { "Idempotency-Key": "two" };
  const refused = await tenant.api.post("/api/offers", { body: {}, headers });
  expect(refused.status).toBe(400);
  const body = { candidateId: tenant.candidateId, jobId: tenant.jobId };
  expect((await tenant.api.post("/api/offers", { body, headers })).status).toBe(201);
});
