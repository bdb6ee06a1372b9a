import { expect } from "@playwright/test";
import { createTest } from "@/lib/testing/factories";
import { atOnce } from "../http";
import { type Model, modelOf, recordOf, test } from "./eligibility";

const width = 20;

/** Returns a body whose every field names its writer. */
function written(
  by: "A" | "B",
  { candidateId, testCode }: Record<"candidateId" | "testCode", string>,
) {
  const isA = by === "A";
  const texts = ["first_name", "last_name", "middle_name", "suffix", "email", "home_phone"].concat([
    "office_phone",
    "address1",
    "address2",
    "city",
    "postal_code",
    "school_code",
  ]);
  return modelOf(
    { candidateId, testCode },
    {
      candidate: {
        ...Object.fromEntries(texts.map((name) => [name, `${name} of ${by}`])),
        ...(isA
          ? { country: "US", province_state: "NY" }
          : { country: "GB", province_state: "Kent" }),
        additional_attributes: [{ key: by, value: by }],
      },
      eligibility_end_date: isA ? "2098-01-01T00:00:00Z" : "2099-01-01T00:00:00Z",
      schedule_start_date: isA ? "2025-01-01T00:00:00Z" : "2024-01-01T00:00:00Z",
      portion_codes: isA ? ["WRITTEN"] : ["PRACTICAL", "WRITTEN"],
      registration_mode: isA ? "Fax" : "IVR",
      voucher_codes: [`V-${by}`],
    },
  );
}

test("200 concurrent updates of two writers never mix their fields", async ({ eligible }) => {
  const { put, read, native, history, client, candidatePath } = eligible;
  const bodies = { A: written("A", eligible), B: written("B", eligible) };
  const seen: Model[] = [];
  const answers = await atOnce(200, width, async (index) => {
    if (index % 10 === 9) seen.push((await client.get(candidatePath)).body[0]);
    return put(bodies[index % 2 === 0 ? "A" : "B"]);
  });
  expect([...new Set(answers.map(({ status }) => status))]).toEqual([204]);
  const whole = [recordOf(eligible.model), recordOf(bodies.A), recordOf(bodies.B)];
  for (const record of [...seen, await read()]) {
    const writer = whole.find((each) => each.candidate.first_name === record.candidate.first_name);
    expect(record).toStrictEqual(writer);
  }
  const last = await native();
  const winner = last.person.firstName.endsWith("A") ? "A" : "B";
  expect(last).toMatchObject({
    voucherCodes: [`V-${winner}`],
    registrationMode: bodies[winner].registration_mode,
  });

  const updates = (await history()).filter(({ type }) => type === "eligibility.updated").reverse();
  expect(updates.length).toBeGreaterThan(0);
  const values = new Map<string, unknown>();
  for (const { data } of updates) {
    for (const { field, before, after } of data.changes) {
      if (values.has(field)) expect(before, field).toEqual(values.get(field));
      values.set(field, after);
    }
  }
  for (const [field, value] of values) {
    expect(field in last ? last[field] : last.person[field], field).toEqual(value);
  }
});

test("40 concurrent creations create exactly one active eligibility and one person", async ({
  tenant,
  eligible: { client, candidatesPath },
}) => {
  const { code: testCode } = await createTest({ accountId: tenant.accountId });
  const body = modelOf({ candidateId: "crowd", testCode }, { portion_codes: [] });
  const answers = await atOnce(40, width, () => client.post(candidatesPath, { body }));
  const statuses = answers.map(({ status }) => status).sort();
  expect(statuses).toEqual([201, ...Array(39).fill(400)].sort());
  const found = await tenant.api.get("/api/candidates?search=crowd");
  expect(found.body.data).toHaveLength(1);
  const { body: records } = await client.get(`${candidatesPath}/crowd`);
  expect(records).toHaveLength(1);
});

test("concurrent calls on one test never fail, and at most one eligibility is active", async ({
  tenant,
  eligible,
}) => {
  const { client, candidatesPath, candidatePath, candidateId, testCode, path, model } = eligible;
  const person = { firstName: "Ada", lastName: "Byron" };
  const again = { candidateId, testCode, person, portionCodes: ["WRITTEN"] };
  const bodies = [written("A", eligible), written("B", eligible)];
  const replace = async () => {
    const { body } = await client.get(`${candidatePath}/eligibilities?status=active`);
    const id = body[0]?.psi_eligiblity_id ?? "1";
    return tenant.api.post(`/api/eligibilities/${id}/replace`, { body: again });
  };
  const works = [
    replace,
    () => client.post(candidatesPath, { body: model }),
    () => client.put(path, { body: bodies[0] }),
    replace,
    () => client.post(candidatesPath, { body: model }),
    () => client.put(path, { body: bodies[1] }),
    () => client.delete(path),
  ];
  const answers = await atOnce(140, 8, (index) => works[index % works.length]?.() ?? replace());
  const statuses = new Set(answers.map(({ status }) => status));
  expect([200, 201, 204, 400, 404]).toEqual(expect.arrayContaining([...statuses]));
  const active = await client.get(`${candidatePath}/eligibilities?status=active`);
  expect(active.body.length).toBeLessThanOrEqual(1);
});
