import { expect } from "@playwright/test";
import { test } from "../fixtures";
import { atOnce, call, caller } from "../http";

test("every answer has a request id", async ({ tenant }) => {
  const id = /^[0-9a-f-]{36}$/;
  expect((await tenant.api.get("/api/offers")).headers.get("x-request-id")).toMatch(id);
  expect((await tenant.api.get("/api/nowhere")).headers.get("x-request-id")).toMatch(id);
  expect((await call("GET", "/api/offers")).headers.get("x-request-id")).toMatch(id);
});

test("a key is taken from X-API-Key and from Authorization", async ({ tenant }) => {
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

test("methods and paths that do not exist are refused in the dialect", { tag: "@smoke" }, async ({
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

test("bodies must be JSON of a sensible size", { tag: "@smoke" }, async ({ tenant }) => {
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

test("nothing of validation is told to a caller without permission", async ({ tenant }) => {
  const reader = await tenant.apiWith(["offers.read"]);
  const answer = await reader.post("/api/offers", { text: "{ nope" });
  expect([answer.status, answer.body]).toStrictEqual([403, { error: "Forbidden" }]);
  expect((await call("POST", "/api/offers", { text: "{ nope" })).status).toBe(401);
});

test("a PUT that moves the status needs the permission to", async ({ tenant }) => {
  const { id } = await tenant.offer();
  const writer = await tenant.apiWith(["offers.write"]);
  expect((await writer.put(`/api/offers/${id}`, { body: { salary: 2 } })).status).toBe(200);
  expect((await writer.put(`/api/offers/${id}`, { body: { status: "sent" } })).status).toBe(403);
});

test("an Idempotency-Key makes one offer of many calls", async ({ tenant, other }) => {
  const body = { candidateId: tenant.candidateId, jobId: tenant.jobId };
  const headers = { "Idempotency-Key": "one" };
  const answers = await atOnce(20, 10, () => tenant.api.post("/api/offers", { body, headers }));
  const made = new Set(answers.filter((each) => each.status === 201).map((each) => each.text));
  expect(made.size).toBe(1);
  expect(answers.every((each) => each.status === 201 || each.status === 409)).toBe(true);
  expect((await tenant.api.get("/api/offers")).body.data).toHaveLength(1);
  const again = await tenant.api.post("/api/offers", { body, headers });
  expect([again.status, again.text]).toEqual([201, [...made][0]]);
  const changed = await tenant.api.post("/api/offers", { body: { ...body, salary: 1 }, headers });
  expect(changed.status).toBe(422);
  const foreign = await other.api.post("/api/offers", {
    body: { candidateId: other.candidateId, jobId: other.jobId },
    headers,
  });
  expect(foreign.status, "a key is its credential's own").toBe(201);
});

test("a refused call leaves its Idempotency-Key free", async ({ tenant }) => {
  const headers = { "Idempotency-Key": "two" };
  const refused = await tenant.api.post("/api/offers", { body: {}, headers });
  expect(refused.status).toBe(400);
  const body = { candidateId: tenant.candidateId, jobId: tenant.jobId };
  expect((await tenant.api.post("/api/offers", { body, headers })).status).toBe(201);
});
