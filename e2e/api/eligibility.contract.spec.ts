import { expect } from "@playwright/test";
import { createTest } from "@/lib/testing/factories";
import { changed, type Model, modelOf, prefixes, recordOf, refusal, test } from "./eligibility";

const way = "Cancel the eligibility (DELETE) and create a new one.";

for (const prefix of prefixes) {
  test(`all seven calls answer below ${prefix}`, { tag: "@smoke" }, async ({ tenant }) => {
    const client = await tenant.eligibilityApi();
    const { code: testCode } = await createTest({ accountId: tenant.accountId });
    const model = modelOf({ candidateId: "C 1@x", testCode }, { portion_codes: [] });
    const candidates = `${prefix}/${tenant.code}/candidates`;
    const candidate = `${candidates}/C%201@x`;
    const path = `${candidate}/tests/${testCode}`;
    const record = recordOf(model);

    const created = await client.post(candidates, { body: model });
    expect(created.status, created.text).toBe(201);
    expect(created.body).toStrictEqual(record);
    for (const read of [candidate, `${candidate}/eligibilities?status=active`, path]) {
      const answer = await client.get(read);
      expect(answer.status).toBe(200);
      expect(answer.body).toStrictEqual([record]);
    }
    for (const [method, to, body] of [
      ["PUT", path, model],
      ["PUT", `${path}/vouchers`, ["A", "B"]],
      ["DELETE", path, undefined],
    ] as const) {
      const answer = await client.call(method, to, { body });
      expect([answer.status, answer.text]).toEqual([204, ""]);
      expect(answer.headers.has("content-type")).toBe(false);
    }
    const read = await client.get(path);
    expect(read.body).toStrictEqual([
      {
        ...record,
        status: "inactive",
        eligible_to_schedule: false,
        eligibility_status_message: expect.stringMatching(
          /^Cannot schedule: the eligibility was cancelled on \d+ \w+ \d{4}, \d\d:\d\d UTC\.$/,
        ),
      },
    ]);
  });
}

test("an update cannot change the test, the accommodations or the ids, and says what to do", async ({
  eligible,
}) => {
  const { put, model, read, history } = eligible;
  const before = await read();
  const locked: [path: string, what: string, values: unknown[]][] = [
    ["test_code", "the test", ["OTHER-TEST"]],
    ["candidate.candidate_id", "the candidate id", ["somebody else"]],
    ["client_eligibility_id", "the client eligibility id", ["CE-2", "ce-1.a_2", ""]],
    [
      "candidate.special_accommodations",
      "the special accommodations",
      [[], ["READER"], ["READER", "EXTRA_TIME", "LARGE_PRINT"], ["READER", "LARGE_PRINT"]],
    ],
  ];
  for (const [path, what, values] of locked) {
    for (const value of values) {
      const answer = await put(changed(changed(model, path, value), "candidate.city", "Waco"));
      expect(answer.status).toBe(400);
      const text = `An update cannot change ${what}. ${way}`;
      expect(answer.body).toStrictEqual(refusal("invalid_request", text));
    }
  }
  for (const [path, value] of [
    ["client_eligibility_id", undefined],
    ["client_eligibility_id", null],
    ["client_eligibility_id", "CE-1.a_2"],
    ["candidate.special_accommodations", undefined],
    ["candidate.special_accommodations", null],
    ["candidate.special_accommodations", ["READER", "EXTRA_TIME"]],
    ["candidate.special_accommodations", ["READER", "EXTRA_TIME", "READER"]],
  ] as const) {
    expect((await put(changed(model, path, value))).status).toBe(204);
  }
  expect(await read()).toEqual(before);
  expect((await history()).map(({ type }) => type)).toEqual(["eligibility.created"]);
});

test("an absent value can't be set by an update", async ({ tenant, eligible }) => {
  const { client, candidatesPath, candidatePath } = eligible;
  const { code: testCode } = await createTest({ accountId: tenant.accountId });
  const bare = modelOf(
    { ...eligible, testCode },
    { portion_codes: [], client_eligibility_id: null, candidate: { special_accommodations: null } },
  );
  expect((await client.post(candidatesPath, { body: bare })).status).toBe(201);
  const path = `${candidatePath}/tests/${testCode}`;
  for (const [field, value] of [
    ["client_eligibility_id", "CE-9"],
    ["candidate.special_accommodations", ["READER"]],
  ] as const) {
    const answer = await client.put(path, { body: changed(bare, field, value) });
    expect(answer.status).toBe(400);
    expect(answer.body.error_description).toContain(way);
  }
  for (const none of [null, undefined, ""]) {
    const body = changed(bare, "client_eligibility_id", none);
    expect((await client.put(path, { body })).status).toBe(204);
  }
});

for (const [word, empty] of [
  ["absent", undefined],
  ["null", null],
] as const) {
  test(`an optional that is ${word} becomes empty, but for the vouchers`, async ({ eligible }) => {
    const { put, model, read, native } = eligible;
    const emptied = Object.keys(model.candidate).filter(
      (name) => !["candidate_id", "first_name", "last_name"].includes(name),
    );
    const body: Model = {
      ...model,
      candidate: {
        ...model.candidate,
        ...Object.fromEntries(emptied.map((name) => [name, empty])),
      },
      client_eligibility_id: empty,
      eligibility_end_date: empty,
      registration_mode: empty,
      schedule_start_date: empty,
      voucher_codes: empty,
    };
    expect((await put(body)).status).toBe(204);
    const { candidate, ...record } = await read();
    expect(candidate).toStrictEqual({
      ...Object.fromEntries(emptied.map((name) => [name, null])),
      ...{ candidate_id: model.candidate.candidate_id, first_name: "Ada", last_name: "Byron" },
      additional_attributes: [],
      special_accommodations: ["EXTRA_TIME", "READER"],
    });
    expect(record).toMatchObject({
      ...{ eligibility_end_date: null, schedule_start_date: null },
      ...{ client_eligibility_id: "CE-1.a_2", portion_codes: ["WRITTEN"] },
    });
    expect(await native()).toMatchObject({
      registrationMode: null,
      voucherCodes: ["V-10", "V-20"],
    });
  });
}

test("the person adopts the given values, and loses none", async ({
  tenant,
  eligible: { put, model, candidateId, read },
}) => {
  const person = async () => {
    const found = await tenant.api.get(`/api/candidates?search=${encodeURIComponent(candidateId)}`);
    return (await tenant.api.get(`/api/candidates/${found.body.data[0].id}`)).body.data;
  };
  expect(await person()).toMatchObject({
    ...{ firstName: "Ada", middleName: "King", lastName: "Byron", suffix: "Jr.", city: "Austin" },
    ...{ email: "ada@example.com", homePhone: "+1 512 555 0100", provinceState: "TX" },
    ...{ candidateId, schoolCode: "SCH-1" },
    additionalAttributes: [{ key: "cohort", value: "Spring" }],
  });
  const next = structuredClone(model);
  next.candidate = {
    ...{ candidate_id: candidateId, first_name: "Augusta Ada", last_name: "Lovelace" },
    ...{ city: "London", country: "GB", email: "no address" },
    additional_attributes: [{ key: "locker", value: "5" }],
  };
  expect((await put(next)).status).toBe(204);
  expect(await person()).toMatchObject({
    ...{ firstName: "Augusta Ada", middleName: "King", lastName: "Lovelace", suffix: "Jr." },
    ...{ city: "London", country: "GB", email: "ada@example.com", homePhone: "+1 512 555 0100" },
    additionalAttributes: [
      { key: "cohort", value: "Spring" },
      { key: "locker", value: "5" },
    ],
  });
  const { candidate } = await read();
  expect(candidate).toMatchObject({ middle_name: null, suffix: null, email: "no address" });
  expect(candidate.additional_attributes).toEqual([{ key: "locker", value: "5" }]);
});

test("a person's attributes grow up to the form's limit, and no further", async ({
  tenant,
  eligible: { put, model, candidateId, read },
}) => {
  for (const letter of ["a", "b"]) {
    const attributes = Array.from({ length: 100 }, (_, index) => ({
      key: `${letter}${index}`,
      value: "x",
    }));
    const answer = await put(changed(model, "candidate.additional_attributes", attributes));
    expect(answer.status, answer.text).toBe(204);
    expect((await read()).candidate.additional_attributes).toEqual(attributes);
  }
  const found = await tenant.api.get(`/api/candidates?search=${encodeURIComponent(candidateId)}`);
  const path = `/api/candidates/${found.body.data[0].id}`;
  const { additionalAttributes } = (await tenant.api.get(path)).body.data;
  expect(additionalAttributes).toHaveLength(100);
  const saved = await tenant.api.put(path, { body: { city: "Bath", additionalAttributes } });
  expect(saved.status, saved.text).toBe(200);
});

test("the same PUT twice answers 204 twice and records one change", async ({ eligible }) => {
  const { put, model, history, native } = eligible;
  const body = changed(changed(model, "candidate.city", "Waco"), "voucher_codes", ["V-30"]);
  expect((await put(body)).status).toBe(204);
  const once = await native();
  expect((await put(body)).status).toBe(204);
  expect(await native()).toEqual(once);
  const [update, creation, ...rest] = await history();
  expect(rest).toEqual([]);
  expect(creation).toMatchObject({ type: "eligibility.created" });
  expect(update).toMatchObject({ type: "eligibility.updated", actorKind: "client" });
  expect(update?.data.changes).toHaveLength(2);
  expect(update?.data.changes).toEqual(
    expect.arrayContaining([
      { field: "city", before: "Austin", after: "Waco" },
      { field: "voucherCodes", before: ["V-10", "V-20"], after: ["V-30"] },
    ]),
  );
});
