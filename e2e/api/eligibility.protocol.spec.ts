import { expect } from "@playwright/test";
import { underNext } from "../host";
import { call } from "../http";
import { type Model, prefixes, refusal, test } from "./eligibility";

const unauthorized = refusal("invalid_token", "You are not authorized to access this resource.");
const forbidden = refusal("forbidden", "Forbidden operation.");

interface Place {
  path: string;
  candidatePath: string;
  candidatesPath: string;
  model: Model;
}

/** All seven calls on existing records, with valid bodies. */
const callsOf = ({ path, candidatePath, candidatesPath, model }: Place, body: unknown = model) =>
  [
    ["POST", candidatesPath, body],
    ["GET", candidatePath, undefined],
    ["GET", `${candidatePath}/eligibilities?status=all`, undefined],
    ["GET", path, undefined],
    ["PUT", path, body],
    ["DELETE", path, undefined],
    ["PUT", `${path}/vouchers`, body === model ? ["A"] : body],
  ] as const;

for (const prefix of prefixes) {
  test(`without a token, or with an invalid one, every call below ${prefix} is 401`, async ({
    eligible,
  }) => {
    for (const [method, path] of callsOf(eligible)) {
      const at = path.replace("/accounts", prefix);
      const bare = await call(method, at, { body: method === "GET" ? undefined : { wrong: true } });
      expect([bare.status, bare.body]).toEqual([401, unauthorized]);
      expect(bare.headers.get("www-authenticate")).toMatch(/^Bearer(?!.*error=)/);
      const wrong = await call(method, at, { headers: { Authorization: "Bearer pt_wrong" } });
      expect([wrong.status, wrong.body]).toEqual([401, unauthorized]);
      expect(wrong.headers.get("www-authenticate")).toMatch(/^Bearer .*error="invalid_token"/);
    }
  });
}

test("an API key or a session is not a token", async ({ tenant, eligible }) => {
  const session = await tenant.owner.session();
  for (const { headers } of [tenant.api, session]) {
    const answer = await call("GET", eligible.path, { headers });
    expect([answer.status, answer.body]).toEqual([401, unauthorized]);
  }
});

test("a read-only scope is 403 for writes, before the body is checked", async ({
  tenant,
  eligible,
}) => {
  const reader = await tenant.eligibilityApi(["eligibility.read"]);
  for (const [method, path, body] of callsOf(eligible, { wrong: true })) {
    const answer = await reader.call(method, path, { body });
    if (method === "GET") expect(answer.status).toBe(200);
    else expect([answer.status, answer.body]).toEqual([403, forbidden]);
  }
});

test("another account is 403, existing or not, for existing and missing records", async ({
  other,
  tenant,
  eligible,
}) => {
  for (const code of [other.code, "no-such-account", tenant.code.toUpperCase(), "%00"]) {
    for (const [method, path, body] of callsOf(eligible, { wrong: true })) {
      const answer = await eligible.client.call(method, path.replace(tenant.code, code), { body });
      expect([answer.status, answer.body], code).toEqual([403, forbidden]);
    }
  }
  const foreign = await other.eligibilityApi();
  for (const [method, path, body] of callsOf(eligible)) {
    const own = path.replace(tenant.code, other.code);
    const answer = await foreign.call(method, own, { body });
    if (method === "POST")
      expect([answer.status, answer.body.error]).toEqual([400, "invalid_request"]);
    else expect([answer.status, answer.body.error]).toEqual([404, "not_found"]);
  }
  expect((await eligible.read()).status).toBe("active");
});

test("the body is checked before the target", async ({ eligible }) => {
  const { client, path, model } = eligible;
  const missing = path.replace(eligible.testCode, "NONE");
  expect((await client.put(missing, { body: { ...model, test_code: 5 } })).status).toBe(400);
  expect((await client.put(missing, { body: model })).status).toBe(400);
  expect((await client.put(missing, { body: { ...model, test_code: "NONE" } })).status).toBe(404);
  expect((await client.put(`${missing}/vouchers`, { body: "A" })).status).toBe(400);
});

test("a wrong method is 405 with Allow, and an unknown path 404, in the dialect", async ({
  tenant,
  eligible: { client, path, candidatePath, candidatesPath },
}) => {
  for (const [method, to, allow] of [
    ["PATCH", path, "GET, HEAD, PUT, DELETE, OPTIONS"],
    ["POST", path, "GET, HEAD, PUT, DELETE, OPTIONS"],
    ["GET", candidatesPath, "POST, OPTIONS"],
    ["DELETE", candidatePath, "GET, HEAD, OPTIONS"],
    ["GET", `${path}/vouchers`, "PUT, OPTIONS"],
  ] as const) {
    const answer = await client.call(method, to);
    expect([answer.status, answer.headers.get("allow")], to).toEqual([405, allow]);
    expect(answer.body).toStrictEqual(refusal("method_not_allowed"));
  }
  for (const prefix of prefixes) {
    for (const rest of ["", "/tests", "/candidates/a/b", "/candidates/a/tests/b/c"]) {
      const answer = await client.get(`${prefix}/${tenant.code}${rest}`);
      expect([answer.status, answer.body], rest).toEqual([404, refusal("not_found")]);
    }
  }
});

test("only JSON of at most 1 MB without NUL characters is accepted", async ({ eligible }) => {
  const { client, path, model, put } = eligible;
  const send = (text: string, type = "application/json") =>
    client.put(path, { text, headers: { "Content-Type": type } });
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
    const answer = await send(JSON.stringify(model), type);
    expect([answer.status, answer.body]).toEqual([415, refusal("unsupported_media_type")]);
  }
  const large = await put({ ...model, padding: "x".repeat(1_000_001) });
  expect([large.status, large.body]).toEqual([413, refusal("payload_too_large")]);
  for (const text of ["", "{", "null", "[]", '"text"', "5", '{"candidate":']) {
    const answer = await send(text);
    expect([answer.status, answer.body], text).toEqual([400, refusal("invalid_request")]);
  }
  for (const field of ["first_name", "city"]) {
    const candidate = { ...model.candidate, [field]: "A\0da" };
    const answer = await put({ ...model, candidate });
    expect([answer.status, answer.body]).toEqual([400, refusal("invalid_request")]);
    expect(answer.body.error_description).toContain("NUL characters are not allowed");
  }
  expect((await send(JSON.stringify(model), "application/json; charset=utf-8")).status).toBe(204);
});

test("path segments are percent-decoded", { tag: "@tcp" }, async ({ tenant, eligible }) => {
  const { client, candidatesPath, testCode, model } = eligible;
  for (const id of ["a b", "a@b.example", "50%", "a/b?c#d", "ü+1", "a%20b", "..."]) {
    const candidate = { ...model.candidate, candidate_id: id };
    const body = { ...model, candidate };
    expect((await client.post(candidatesPath, { body })).status, id).toBe(201);
    const own = `${candidatesPath}/${encodeURIComponent(id)}`;
    expect((await client.get(own)).body[0].candidate.candidate_id).toBe(id);
    expect((await client.put(`${own}/tests/${testCode}`, { body })).status, id).toBe(204);
  }
  const raw = `/accounts/${tenant.code}/candidates/a@b.example/tests/${testCode}`;
  expect((await client.get(raw)).status).toBe(200);
});

test("a candidate id that no path can contain is refused", async ({ tenant, eligible }) => {
  const { client, candidatesPath, model } = eligible;
  const text = "Must not be . or .., which no web address can contain";
  for (const id of [".", ".."]) {
    const body = { ...model, candidate: { ...model.candidate, candidate_id: id } };
    const refused = await client.post(candidatesPath, { body });
    expect([refused.status, refused.body]).toEqual([
      400,
      refusal("invalid_request", `candidate.candidate_id: ${text}`),
    ]);
    const native = await tenant.api.post("/api/candidates", {
      body: { firstName: "Ada", lastName: "Byron", candidateId: id },
    });
    expect([native.status, native.body.details]).toEqual([400, { candidateId: [text] }]);
  }
});

/** Plain Next decodes an address before it calls a handler, and fails at these itself. */
const undecodable = underNext ? [] : ["%E0%A4%A", "%", "%ff"];

test("a segment that can't be decoded, or has a NUL, is not found", {
  tag: "@tcp",
}, async ({ eligible }) => {
  const { client, candidatesPath, candidatePath, testCode } = eligible;
  const text = (what: string) => `The specified candidate ${what} was not found.`;
  const ofCandidate = refusal("not_found", text("id"));
  const ofTest = refusal("not_found", text("eligibility code"));
  for (const segment of [...undecodable, "a%00b", "%00"]) {
    const at = `${candidatesPath}/${segment}`;
    for (const path of [at, `${at}/eligibilities?status=all`]) {
      const answer = await client.get(path);
      expect([answer.status, answer.body], path).toEqual([404, ofCandidate]);
    }
    for (const path of [`${at}/tests/${testCode}`, `${candidatePath}/tests/${segment}`]) {
      for (const answer of [
        await client.get(path),
        await client.delete(path),
        await client.put(`${path}/vouchers`, { body: [] }),
      ]) {
        expect([answer.status, answer.body], path).toEqual([404, ofTest]);
      }
    }
  }
});

test("creation honours Idempotency-Key", async ({ eligible }) => {
  const { client, candidatesPath, path, model } = eligible;
  expect((await client.delete(path)).status).toBe(204);
  const headers = { "Idempotency-Key": "one" };
  const first = await client.post(candidatesPath, { body: model, headers });
  const again = await client.post(candidatesPath, { body: model, headers });
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(again.body).toEqual(first.body);
  const other = await client.post(candidatesPath, { body: { ...model, test_code: "X" }, headers });
  expect([other.status, Object.keys(other.body)]).toEqual([422, ["error", "error_description"]]);
});
