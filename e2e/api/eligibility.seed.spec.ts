import { expect } from "@playwright/test";
import { createTest } from "@/lib/testing/factories";
import { prefixes, recordOf, test, twoPortions } from "./eligibility";

/** The body as the contract's source publishes it: its texts are placeholders. */
const published = `{
"candidate": {
"additional_attributes": [
{
"key": "string",
"value": "string"
}
],
"address1": "string",
"address2": "string",
"candidate_id": "string",
"city": "string",
"country": "string",
"email": "string",
"first_name": "string",
"home_phone": "string",
"last_name": "string",
"middle_name": "string",
"office_phone": "string",
"postal_code": "string",
"province_state": "string",
"school_code": "string",
"special_accommodations": [
"string"
],
"suffix": "string"
},
"client_eligibility_id": "string",
"eligibility_end_date": "string",
"portion_codes": [
"string"
],
"registration_mode": "string",
"schedule_start_date": "string",
"test_code": "string",
"voucher_codes": [
"string"
]
}`;

const values = (testCode: string): Record<string, string> => ({
  key: "locker",
  value: "17B",
  address1: "Hauptstraße 5",
  address2: "3rd floor",
  candidate_id: "4711/β",
  city: "Graz",
  country: "AT",
  email: "grete.hermann@example.org",
  first_name: "Grete",
  home_phone: "+43 316 555",
  last_name: "Hermann",
  middle_name: "Henry",
  office_phone: "+43 316 556",
  postal_code: "8010",
  province_state: "Styria",
  school_code: "S-9",
  special_accommodations: "LARGE_PRINT",
  suffix: "PhD",
  client_eligibility_id: "el-2026_1.0",
  eligibility_end_date: "2098-06-30T22:00:00Z",
  portion_codes: "PRACTICAL",
  registration_mode: "ExpressMail",
  schedule_start_date: "2026-02-28T08:30:15Z",
  test_code: testCode,
  voucher_codes: "SPRING-5",
});

function withValues(shape: unknown, name: string, given: Record<string, string>): unknown {
  if (shape === "string") return given[name];
  if (Array.isArray(shape)) return shape.map((each) => withValues(each, name, given));
  return Object.fromEntries(
    Object.entries(shape as object).map(([key, value]) => [key, withValues(value, key, given)]),
  );
}

for (const prefix of prefixes) {
  test(`the published call works with real values below ${prefix}`, async ({ tenant }) => {
    const { code } = await createTest({ accountId: tenant.accountId, portions: twoPortions });
    const given = values(code);
    const model = withValues(JSON.parse(published), "", given) as Record<string, never>;
    const client = await tenant.eligibilityApi();
    const candidates = `${prefix}/${tenant.code}/candidates`;
    const path = `${candidates}/${encodeURIComponent(given.candidate_id ?? "")}/tests/${code}`;
    const before = {
      candidate: {
        ...{ candidate_id: given.candidate_id, first_name: "G", last_name: "H" },
        special_accommodations: ["LARGE_PRINT"],
      },
      ...{ client_eligibility_id: given.client_eligibility_id, test_code: code },
      portion_codes: ["WRITTEN"],
    };
    expect((await client.post(candidates, { body: before })).status).toBe(201);

    const answer = await client.put(path, { body: model });
    expect(answer.status, answer.text).toBe(204);
    expect(answer.text).toBe("");
    expect(answer.headers.has("content-type")).toBe(false);
    expect(answer.headers.get("x-request-id")).toBeTruthy();

    const read = await client.get(path);
    expect(read.status).toBe(200);
    expect(read.body).toStrictEqual([recordOf(model)]);
    const { body: listed } = await tenant.api.get(`/api/eligibilities?search=grete`);
    const own = await tenant.api.get(`/api/eligibilities/${listed.data[0].id}`);
    expect(own.body.data).toMatchObject({
      registrationMode: "ExpressMail",
      voucherCodes: ["SPRING-5"],
    });
  });
}
