import { expect } from "@playwright/test";
import { createEligibility, createTest, memberActor } from "@/lib/testing/factories";
import { type Tenant, test } from "../fixtures";
import { atOnce } from "../http";

const actorOf = ({ accountId, owner }: Tenant) => memberActor(accountId, owner.userId);

const portions = [
  { code: "L", name: "Listening" },
  { code: "S", name: "Speaking" },
];

const newTest = { code: "ENG-1", name: "English", portions };

test("a test is created, read, found, changed and deleted", async ({ tenant: { api } }) => {
  const created = await api.post("/api/tests", { body: newTest });
  expect(created.status, created.text).toBe(201);
  const { id } = created.body.data;
  const path = `/api/tests/${id}`;
  const read = await api.get(path);
  expect(read.body.data).toStrictEqual({
    id,
    ...newTest,
    retiredAt: null,
    createdAt: expect.any(String),
    updatedAt: expect.any(String),
    eligibilityCount: 0,
    activeCount: 0,
  });
  const etag = read.headers.get("etag") ?? "";
  const changed = await api.put(path, {
    body: { name: "English I", portions: [...portions, { code: "R", name: "Reading" }] },
    headers: { "If-Match": etag },
  });
  expect(changed.body.data).toMatchObject({ code: "ENG-1", name: "English I" });
  expect(changed.body.data.portions).toHaveLength(3);
  const late = await api.put(path, { body: { name: "Other" }, headers: { "If-Match": etag } });
  expect([late.status, late.body]).toEqual([412, { error: "Test has changed" }]);
  expect((await api.get("/api/tests?search=ENG")).body.data).toMatchObject([{ id }]);
  expect((await api.get("/api/tests?search=other")).body.data).toEqual([]);
  expect((await api.delete(path)).status).toBe(200);
  expect((await api.get(path)).status).toBe(404);
});

test("invalid tests are refused on their fields", async ({ tenant: { api } }) => {
  await api.post("/api/tests", { body: newTest });
  const refusals: [body: Record<string, unknown>, field: string][] = [
    [{ name: "Nameless" }, "code"],
    [{ ...newTest, code: "no spaces" }, "code"],
    [{ ...newTest, code: "x".repeat(51) }, "code"],
    [{ ...newTest, name: " " }, "name"],
    [{ ...newTest, code: "ENG-2", portions: [portions[0], portions[0]] }, "portions.1.code"],
    [newTest, "code"],
  ];
  for (const [body, field] of refusals) {
    const answer = await api.post("/api/tests", { body });
    expect(answer.status, JSON.stringify(body)).toBe(400);
    expect(Object.keys(answer.body.details ?? {})).toEqual([field]);
  }
  const { status, body } = await api.post("/api/tests", { body: newTest });
  expect([status, body.error]).toEqual([400, "Test code is already in use"]);
});

test("one of many concurrent additions of a code succeeds", async ({ tenant: { api } }) => {
  const answers = await atOnce(10, 10, () => api.post("/api/tests", { body: newTest }));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(400)]);
});

test("a retired test is listed separately, and nobody can be made eligible for it", async ({
  tenant,
}) => {
  const { api, accountId } = tenant;
  const { id, code } = await createTest({ accountId });
  const path = `/api/tests/${id}`;
  const retired = await api.put(path, { body: { retired: true } });
  expect(retired.body.data.retiredAt).toEqual(expect.any(String));
  expect((await api.get("/api/tests?retired=yes")).body.data).toMatchObject([{ id }]);
  expect((await api.get("/api/tests?retired=no")).body.data).toEqual([]);
  const person = { firstName: "Ada", lastName: "Byron" };
  const wanted = { body: { candidateId: "C-1", testCode: code, person } };
  expect((await api.post("/api/eligibilities", wanted)).status).toBe(400);
  const again = await api.put(path, { body: { retired: false } });
  expect(again.body.data.retiredAt).toBeNull();
  expect((await api.post("/api/eligibilities", wanted)).status).toBe(201);
});

test("a test with eligibilities stays, with its code and the portions they use", async ({
  tenant,
}) => {
  const { api, accountId } = tenant;
  const created = await createTest({ accountId, code: "ENG", portions });
  const path = `/api/tests/${created.id}`;
  const first = await createEligibility(actorOf(tenant), { testCode: "ENG", portionCodes: ["L"] });
  await createEligibility(actorOf(tenant), { testCode: "ENG", portionCodes: ["L", "S"] });

  const deleted = await api.delete(path);
  expect([deleted.status, deleted.body]).toEqual([
    400,
    { error: "Cannot delete test with eligibilities" },
  ]);
  const renamed = await api.put(path, { body: { code: "ENG-2" } });
  expect([renamed.status, renamed.body.error]).toEqual([
    400,
    "Cannot change the code of a test with eligibilities",
  ]);
  const without = (code: string) =>
    api.put(path, { body: { portions: portions.filter((portion) => portion.code !== code) } });
  const both = await without("L");
  expect([both.status, both.body]).toEqual([
    400,
    {
      error: "Cannot remove portion L: 2 active eligibilities use it",
      details: { portions: ["Cannot remove portion L: 2 active eligibilities use it"] },
    },
  ]);
  expect((await without("S")).body.error).toBe(
    "Cannot remove portion S: 1 active eligibility uses it",
  );
  const read = await api.get(path);
  expect(read.body.data).toMatchObject({ eligibilityCount: 2, activeCount: 2 });
  expect((await api.post(`/api/eligibilities/${first.id}/cancel`)).status).toBe(200);
  expect((await api.get(path)).body.data).toMatchObject({ eligibilityCount: 2, activeCount: 1 });
});

test("a candidate with eligibilities stays, with their candidate ID", async ({ tenant }) => {
  const { api } = tenant;
  const { personId, id } = await createEligibility(actorOf(tenant));
  await api.post(`/api/eligibilities/${id}/cancel`);
  const path = `/api/candidates/${personId}`;
  expect((await api.get(path)).body.data).toMatchObject({ offerCount: 0, eligibilityCount: 1 });
  const deleted = await api.delete(path);
  expect([deleted.status, deleted.body]).toEqual([
    400,
    { error: "Cannot delete candidate with eligibilities" },
  ]);
  for (const candidateId of ["OTHER", null]) {
    const renamed = await api.put(path, { body: { candidateId } });
    expect([renamed.status, renamed.body.error]).toEqual([
      400,
      "Cannot change the candidate ID of a candidate with eligibilities",
    ]);
  }
  expect((await api.put(path, { body: { city: "Oslo" } })).status).toBe(200);
});

test("codes are added once, renamed, listed and deleted", async ({ tenant: { api } }) => {
  const add = (codes: unknown[], kind = "accommodation") =>
    api.post("/api/catalogue-codes", { body: { kind, codes } });
  const first = await add([{ code: " B " }, { code: "A", name: "Half again" }, { code: "B" }]);
  expect([first.status, first.body.data]).toEqual([201, { added: 2, renamed: 0 }]);
  const second = await add([{ code: "B", name: "Braille" }, { code: "A" }, { code: "C/1 ä" }]);
  expect(second.body.data).toEqual({ added: 1, renamed: 1 });
  await add([{ code: "S" }], "school");
  const createdAt = expect.any(String);
  const kind = "accommodation";
  const listed = await api.get("/api/catalogue-codes?kind=accommodation");
  expect(listed.body.data).toStrictEqual([
    { kind, code: "A", name: "Half again", createdAt },
    { kind, code: "B", name: "Braille", createdAt },
    { kind, code: "C/1 ä", name: "", createdAt },
  ]);
  expect((await api.get("/api/catalogue-codes?search=brai")).body.data).toHaveLength(1);
  const page = await api.get("/api/catalogue-codes?limit=3");
  const rest = await api.get(`/api/catalogue-codes?limit=3&cursor=${page.body.nextCursor}`);
  expect([...page.body.data, ...rest.body.data].map(({ code }) => code)).toEqual([
    "S",
    "A",
    "B",
    "C/1 ä",
  ]);
  const path = `/api/catalogue-codes/accommodation/${encodeURIComponent("C/1 ä")}`;
  expect((await api.delete(path)).body.data).toMatchObject({ kind, code: "C/1 ä" });
  expect((await api.delete(path)).status).toBe(404);
  expect((await api.delete("/api/catalogue-codes/colour/A")).status).toBe(400);
  for (const codes of [[], [{ code: " " }], [{ code: "x".repeat(101) }], "A"]) {
    expect((await add(codes as unknown[])).status, JSON.stringify(codes)).toBe(400);
  }
});

test("any code is accepted until the account has one of its kind", async ({ tenant }) => {
  const { api, accountId } = tenant;
  const { code: testCode } = await createTest({ accountId });
  const person = { firstName: "Ada", lastName: "Byron", schoolCode: "S-9" };
  const create = (candidateId: string) =>
    api.post("/api/eligibilities", {
      body: { candidateId, testCode, person, voucherCodes: ["V-9"] },
    });
  expect((await create("C-1")).status).toBe(201);
  await api.post("/api/catalogue-codes", { body: { kind: "voucher", codes: [{ code: "V-1" }] } });
  const refused = await create("C-2");
  expect([refused.status, Object.keys(refused.body.details)]).toEqual([400, ["voucherCodes"]]);
  await api.delete("/api/catalogue-codes/voucher/V-1");
  expect((await create("C-2")).status).toBe(201);
});

test("a read-only key changes neither tests nor codes", async ({ tenant }) => {
  const reader = await tenant.apiWith(["eligibility.read"]);
  expect((await reader.get("/api/tests")).status).toBe(200);
  expect((await reader.get("/api/catalogue-codes")).status).toBe(200);
  expect((await reader.post("/api/tests", { body: newTest })).status).toBe(403);
  const body = { kind: "school", codes: [{ code: "S" }] };
  expect((await reader.post("/api/catalogue-codes", { body })).status).toBe(403);
});
