import { expect } from "@playwright/test";
import { registrationModes } from "@/db/enums";
import { createTest } from "@/lib/testing/factories";
import { changed, type Model, modelOf, refusal, test, twoPortions } from "./eligibility";

/** Accepted and refused values of each field. */
const texts = {
  required: { valid: ["X", "Ælfgifu 李"], invalid: [undefined, null, "", "  ", 5, {}, ["X"]] },
  optional: { valid: [undefined, null, "", "Grüße"], invalid: [5, true, {}, ["X"]] },
};
const long = (length: number) => "x".repeat(length);

const cases: Record<string, { valid: unknown[]; invalid: unknown[] }> = {
  candidate: { valid: [], invalid: [undefined, null, "Ada", [], 1] },
  "candidate.candidate_id": { valid: [], invalid: [undefined, null, "", 7, long(101)] },
  "candidate.first_name": texts.required,
  "candidate.last_name": texts.required,
  ...Object.fromEntries(
    ["address1", "address2", "city", "email", "home_phone", "middle_name", "office_phone"]
      .concat("postal_code", "suffix", "school_code")
      .map((name) => [`candidate.${name}`, texts.optional]),
  ),
  "candidate.address1 at its cap": { valid: [long(200)], invalid: [long(201)] },
  "candidate.country": {
    valid: [undefined, null, "", "US", "GB", "us"],
    invalid: ["USA", "XX", "U", "United States", 1],
  },
  "candidate.province_state": {
    valid: [undefined, null, "", "CA", "DC", "tx"],
    invalid: ["California", "ZZ", "T", 1],
  },
  "candidate.special_accommodations": {
    valid: [undefined, null, ["READER", "EXTRA_TIME"], ["READER", "EXTRA_TIME", "READER"]],
    invalid: ["READER", [1], [""], [null], {}],
  },
  "candidate.additional_attributes": {
    valid: [undefined, null, [], [{ key: "a", value: "1" }], [{ key: "a" }, { key: "b" }]],
    invalid: [
      { a: "1" },
      ["a"],
      [{ value: "1" }],
      [{ key: "", value: "1" }],
      [{ key: "a", value: 1 }],
      [
        { key: "a", value: "1" },
        { key: "a", value: "2" },
      ],
    ],
  },
  client_eligibility_id: {
    valid: [undefined, null, "CE-1.a_2"],
    invalid: ["a b", "x".repeat(21), "ä", "a/b", 5],
  },
  test_code: { valid: [], invalid: [undefined, null, "", "a b", "ä", long(51), 5] },
  schedule_start_date: {
    valid: [undefined, null, "2026-02-28T00:00:00Z", "2099-12-31T23:59:59Z"],
    invalid: [
      "2026-02-30T00:00:00Z",
      "2026-01-01T24:00:00Z",
      "2026-01-01",
      "2026-01-01T00:00:00",
      "2026-01-01T00:00:00.000Z",
      "2026-01-01T00:00:00+01:00",
      "2026-01-01 00:00:00Z",
      "2099-12-31T23:59:59Z ",
      "",
      1767225600,
      "0000-01-01T00:00:00Z",
    ],
  },
  eligibility_end_date: {
    valid: [undefined, null, "2026-01-01T00:00:00Z", "2028-02-29T12:00:00Z"],
    invalid: ["2025-12-31T23:59:59Z", "2027-02-29T12:00:00Z", "31.12.2099", "tomorrow", {}],
  },
  portion_codes: {
    valid: [["PRACTICAL"], ["WRITTEN", "PRACTICAL"]],
    invalid: [undefined, null, [], ["ORAL"], ["WRITTEN", "ORAL"], "WRITTEN", [1], [""]],
  },
  registration_mode: {
    valid: [undefined, null, ...registrationModes],
    invalid: ["online", "Pigeon", "", 1],
  },
  voucher_codes: {
    valid: [undefined, null, [], ["V-1", "V-2"]],
    invalid: ["V-1,V-2", [1], [""], [null], {}],
  },
};

for (const [name, { valid, invalid }] of Object.entries(cases)) {
  const field = name.split(" ")[0] ?? "";
  test(`${name}: every rule both ways, in an update and in a creation`, async ({ eligible }) => {
    const { client, candidatesPath, model, put, read } = eligible;
    for (const value of valid) {
      const answer = await put(changed(model, field, value));
      expect(answer.status, `${JSON.stringify(value)} ${answer.text}`).toBe(204);
    }
    const before = await read();
    for (const value of invalid) {
      const body = changed(model, field, value);
      for (const answer of [await put(body), await client.post(candidatesPath, { body })]) {
        expect(answer.status, `${JSON.stringify(value)} ${answer.text}`).toBe(400);
        expect(answer.body).toStrictEqual(refusal("invalid_request"));
        expect(answer.body.error_description).not.toBe("");
      }
    }
    expect(await read()).toEqual(before);
  });
}

test("the state of another country is any text", async ({ eligible: { put, model } }) => {
  for (const country of ["GB", null, undefined]) {
    const abroad = changed(
      changed(model, "candidate.country", country),
      "candidate.province_state",
      "Kent",
    );
    expect((await put(abroad)).status).toBe(204);
  }
});

test("country and state of the United States are kept in upper case", async ({
  tenant,
  eligible: { put, model, read, candidateId },
}) => {
  const given = changed(model, "candidate.country", "us");
  expect((await put(changed(given, "candidate.province_state", "ny"))).status).toBe(204);
  const kept = { country: "US", province_state: "NY" };
  expect((await read()).candidate).toMatchObject(kept);
  const found = await tenant.api.get(`/api/candidates?search=${encodeURIComponent(candidateId)}`);
  expect(found.body.data[0]).toMatchObject({ country: "US", provinceState: "NY" });
});

test("a refusal names the field by its path, and every invalid one of a few", async ({
  eligible: { put, model },
}) => {
  const wrong = changed(changed(model, "candidate.first_name", undefined), "test_code", "a b");
  const { body } = await put(wrong);
  expect(body.error_description).toContain("candidate.first_name: Required");
  expect(body.error_description).toContain("test_code: ");
});

test("the window may be a single instant, or open on either side", async ({ eligible }) => {
  const { put, model, read } = eligible;
  const at = "2027-05-05T05:05:05Z";
  const windows: [string | null, string | null][] = [
    [at, at],
    [at, null],
    [null, at],
    [null, null],
  ];
  for (const [start, end] of windows) {
    const body = { ...model, schedule_start_date: start, eligibility_end_date: end };
    expect((await put(body)).status).toBe(204);
    expect(await read()).toMatchObject({ schedule_start_date: start, eligibility_end_date: end });
  }
});

test("a test of one portion, or of none, needs no portion code", async ({ tenant, eligible }) => {
  const { client, candidatesPath, candidatePath } = eligible;
  for (const portions of [[], twoPortions.slice(0, 1)]) {
    const { code } = await createTest({ accountId: tenant.accountId, portions });
    const body = modelOf({ ...eligible, testCode: code }, { portion_codes: undefined });
    const created = await client.post(candidatesPath, { body });
    expect(created.status, created.text).toBe(201);
    expect(created.body).toMatchObject({ portion_codes: [], eligible_to_schedule: true });
    const path = `${candidatePath}/tests/${code}`;
    const unknown = await client.put(path, { body: { ...body, portion_codes: ["ORAL"] } });
    expect(unknown.status).toBe(400);
    const known = await client.put(path, { body: { ...body, portion_codes: ["WRITTEN"] } });
    expect(known.status).toBe(portions.length === 0 ? 400 : 204);
  }
});

test("unknown properties are ignored", async ({ eligible: { put, model, read } }) => {
  const body: Model = { ...model, color: "red", candidate: { ...model.candidate, height: 180 } };
  expect((await put(body)).status).toBe(204);
  const record = await read();
  expect(record).not.toHaveProperty("color");
  expect(record.candidate).not.toHaveProperty("height");
});
