import { expect } from "@playwright/test";
import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { catalogueCodes, tests } from "@/db/schema";
import { createTest } from "@/lib/testing/factories";
import { changed, type Model, modelOf, refusal, test } from "./eligibility";

const noEligibility = refusal(
  "not_found",
  "The specified candidate eligibility code was not found.",
);
const noCandidate = refusal("not_found", "The specified candidate id was not found.");

test("a second active eligibility is 400; after DELETE there may be another", async ({
  eligible: { client, candidatesPath, candidatePath, path, model },
}) => {
  const second = await client.post(candidatesPath, { body: model });
  expect(second.status).toBe(400);
  expect(second.body).toStrictEqual(
    refusal(
      "invalid_request",
      expect.stringContaining("already has an active eligibility for this test"),
    ),
  );
  expect((await client.delete(path)).status).toBe(204);
  for (const answer of [
    await client.delete(path),
    await client.put(path, { body: model }),
    await client.put(`${path}/vouchers`, { body: [] }),
  ]) {
    expect([answer.status, answer.body]).toEqual([404, noEligibility]);
  }
  const again = { ...model, client_eligibility_id: "CE-2" };
  expect((await client.post(candidatesPath, { body: again })).status).toBe(201);
  const statuses = async (status: string) => {
    const { body } = await client.get(`${candidatePath}/eligibilities?status=${status}`);
    return body.map((each: Model) => [each.status, each.client_eligibility_id]);
  };
  expect(await statuses("active")).toEqual([["active", "CE-2"]]);
  expect(await statuses("inactive")).toEqual([["inactive", "CE-1.a_2"]]);
  expect(await statuses("all")).toEqual([...(await statuses("inactive")), ["active", "CE-2"]]);
});

test("the status filter accepts only its three values", async ({ eligible }) => {
  const text = "The request is invalid. Only active, inactive, or all can be passed as values.";
  for (const query of [
    "",
    "?status=",
    "?status=Active",
    "?status=cancelled",
    "?status=active,all",
  ]) {
    const answer = await eligible.client.get(`${eligible.candidatePath}/eligibilities${query}`);
    expect([answer.status, answer.body]).toEqual([400, refusal("invalid_request", text)]);
  }
});

test("the vouchers' call replaces the whole set", async ({ eligible }) => {
  const { client, path, native, history } = eligible;
  const replace = (body: unknown) => client.put(`${path}/vouchers`, { body });
  for (const codes of [["A", "B"], ["C"], []]) {
    expect((await replace(codes)).status).toBe(204);
    expect((await native()).voucherCodes).toEqual(codes);
  }
  expect((await replace(["D", "D"])).status).toBe(204);
  expect((await native()).voucherCodes).toEqual(["D"]);
  const changes = (await history()).length;
  expect((await replace(["D"])).status).toBe(204);
  expect(await history()).toHaveLength(changes);
  for (const wrong of ["D", { codes: ["D"] }, [1], [""], [null], null]) {
    const answer = await replace(wrong);
    expect([answer.status, answer.body], JSON.stringify(wrong)).toEqual([
      400,
      refusal("invalid_request"),
    ]);
  }
});

test("with a catalogue only its codes are accepted, otherwise any", async ({
  tenant,
  eligible: { put, model, client, path },
}) => {
  const { accountId } = tenant;
  const kinds = [
    ["school", "candidate.school_code", "SCH-1", "SCH-2"],
    ["attribute", "candidate.additional_attributes", [{ key: "cohort" }], [{ key: "locker" }]],
    ["voucher", "voucher_codes", ["V-10"], ["V-10", "V-99"]],
  ] as const;
  const known = { school: "SCH-1", attribute: "cohort", voucher: "V-10" };
  for (const [kind, field, inside, outside] of kinds) {
    expect((await put(changed(model, field, outside))).status).toBe(204);
    await database()
      .insert(catalogueCodes)
      .values({ accountId, kind, code: known[kind], name: "Known" });
    const refused = await put(changed({ ...model, voucher_codes: undefined }, field, outside));
    expect(refused.status, kind).toBe(400);
    expect(refused.body.error_description).toContain("is not in the account's catalogue");
    const used = await put(changed({ ...model, voucher_codes: undefined }, field, inside));
    expect(used.status, used.text).toBe(204);
  }
  expect((await client.put(`${path}/vouchers`, { body: ["V-99"] })).status).toBe(400);
  expect((await client.put(`${path}/vouchers`, { body: ["V-10"] })).status).toBe(204);
});

test("accommodations of a catalogue are checked when they are given", async ({
  tenant: { accountId },
  eligible: { client, candidatesPath, path, model },
}) => {
  const values = { accountId, kind: "accommodation" as const, name: "Known" };
  await database()
    .insert(catalogueCodes)
    .values([{ ...values, code: "READER" }]);
  expect((await client.delete(path)).status).toBe(204);
  expect((await client.post(candidatesPath, { body: model })).status).toBe(400);
  const inside = changed(model, "candidate.special_accommodations", ["READER"]);
  expect((await client.post(candidatesPath, { body: inside })).status).toBe(201);
});

test("an update doesn't check unchanged accommodations against the catalogue", async ({
  tenant: { accountId },
  eligible: { put, model, history },
}) => {
  await database()
    .insert(catalogueCodes)
    .values({ accountId, kind: "accommodation", code: "LARGE_PRINT", name: "Known" });
  for (const given of [["READER", "EXTRA_TIME"], undefined, null]) {
    const answer = await put(changed(model, "candidate.special_accommodations", given));
    expect(answer.status, answer.text).toBe(204);
  }
  const other = await put(changed(model, "candidate.special_accommodations", ["LARGE_PRINT"]));
  expect(other.body.error_description).toContain("An update cannot change the special");
  expect(await history()).toHaveLength(1);
});

test("an unknown candidate or test is 404 to read and to update, an unknown test 400 to create", async ({
  tenant,
  eligible: { client, candidatesPath, candidatePath, model, testCode },
}) => {
  for (const read of ["", "/eligibilities?status=all"]) {
    const answer = await client.get(`${candidatesPath}/nobody${read}`);
    expect([answer.status, answer.body]).toEqual([404, noCandidate]);
  }
  const elsewhere = [`${candidatesPath}/nobody/tests/${testCode}`, `${candidatePath}/tests/NONE`];
  for (const path of elsewhere) {
    const [candidateId, code] = path.includes("nobody")
      ? ["nobody", testCode]
      : [model.candidate.candidate_id, "NONE"];
    const body = modelOf({ candidateId, testCode: code });
    for (const answer of [
      await client.get(path),
      await client.put(path, { body }),
      await client.delete(path),
      await client.put(`${path}/vouchers`, { body: [] }),
    ]) {
      expect([answer.status, answer.body]).toEqual([404, noEligibility]);
    }
  }
  const none = await client.post(candidatesPath, { body: { ...model, test_code: "NONE" } });
  expect([none.status, none.body.error]).toEqual([400, "invalid_request"]);
  await database()
    .update(tests)
    .set({ retiredAt: new Date() })
    .where(eq(tests.accountId, tenant.accountId));
  const body = changed(model, "candidate.candidate_id", "another");
  expect((await client.post(candidatesPath, { body })).status).toBe(400);
  const [record] = (await client.get(`${candidatePath}/tests/${testCode}`)).body;
  expect(record).toMatchObject({
    eligible_to_schedule: false,
    eligibility_status_message: "Cannot schedule: the test is no longer offered.",
  });
});

test("POST creates the person if the account has none with this id, else uses theirs", async ({
  tenant,
  eligible: { client, candidatesPath, candidateId },
}) => {
  const found = async (id: string) =>
    (await tenant.api.get(`/api/candidates?search=${encodeURIComponent(id)}`)).body.data;
  const { code: testCode } = await createTest({ accountId: tenant.accountId });
  for (const id of [candidateId, "new/one 100%"]) {
    const body = modelOf({ candidateId: id, testCode }, { portion_codes: [] });
    const created = await client.post(candidatesPath, { body });
    expect(created.status, created.text).toBe(201);
    expect(await found(id)).toHaveLength(1);
    const read = await client.get(`${candidatesPath}/${encodeURIComponent(id)}`);
    expect(read.body.at(-1)).toEqual(created.body);
  }
});
