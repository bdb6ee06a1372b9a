import { expect } from "@playwright/test";
import { createTest } from "@/lib/testing/factories";
import { type Tenant, test as tenantTest } from "../fixtures";
import type { Answer, Caller } from "../http";

export const prefixes = ["/accounts", "/api/accounts"] as const;

// biome-ignore lint/suspicious/noExplicitAny: tests put anything into a body, right or wrong.
export type Model = Record<string, any>;

/** Returns a complete model of the contract; `candidate` is merged into the candidate block. */
export function modelOf(
  { candidateId, testCode }: { candidateId: string; testCode: string },
  { candidate, ...overrides }: Model = {},
): Model {
  return {
    candidate: {
      additional_attributes: [{ key: "cohort", value: "Spring" }],
      address1: "12 St James's Square",
      address2: "Flat 2",
      candidate_id: candidateId,
      city: "Austin",
      country: "US",
      email: "ada@example.com",
      first_name: "Ada",
      home_phone: "+1 512 555 0100",
      last_name: "Byron",
      middle_name: "King",
      office_phone: "+1 512 555 0101",
      postal_code: "78701",
      province_state: "TX",
      school_code: "SCH-1",
      special_accommodations: ["EXTRA_TIME", "READER"],
      suffix: "Jr.",
      ...candidate,
    },
    client_eligibility_id: "CE-1.a_2",
    eligibility_end_date: "2099-12-31T23:59:59Z",
    portion_codes: ["WRITTEN"],
    registration_mode: "Online",
    schedule_start_date: "2026-01-01T00:00:00Z",
    test_code: testCode,
    voucher_codes: ["V-10", "V-20"],
    ...overrides,
  };
}

/** Returns what the contract reads of an active eligibility written by a complete model. */
export function recordOf({ registration_mode, voucher_codes, ...read }: Model): Model {
  return {
    ...read,
    created_datetime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    eligibility_status_message: expect.any(String),
    eligible_to_schedule: true,
    psi_eligiblity_id: expect.stringMatching(/^\d+$/),
    status: "active",
  };
}

/** An active eligibility of its own tenant, for a test of two portions. */
export interface Eligible {
  candidateId: string;
  testCode: string;
  /** Path of its test below an account. */
  path: string;
  /** Path of its candidate below an account. */
  candidatePath: string;
  candidatesPath: string;
  model: Model;
  client: Caller;
  put(model: Model): Promise<Answer>;
  /** Reads the record by the contract. */
  read(): Promise<Model>;
  /** Reads our own record, including what the contract lacks. */
  native(): Promise<Model>;
  /** Reads its events, newest first. */
  history(): Promise<Model[]>;
}

export const twoPortions = [
  { code: "WRITTEN", name: "Written part" },
  { code: "PRACTICAL", name: "Practical part" },
];

async function createEligible(tenant: Tenant): Promise<Eligible> {
  const { code: testCode } = await createTest({
    accountId: tenant.accountId,
    portions: twoPortions,
  });
  const candidateId = "ada byron@example.com";
  const client = await tenant.eligibilityApi();
  const candidatesPath = `/accounts/${tenant.code}/candidates`;
  const candidatePath = `${candidatesPath}/${encodeURIComponent(candidateId)}`;
  const path = `${candidatePath}/tests/${testCode}`;
  const model = modelOf({ candidateId, testCode });
  const created = await client.post(candidatesPath, { body: model });
  expect(created.status, created.text).toBe(201);
  const id = created.body.psi_eligiblity_id;
  return {
    ...{ candidateId, testCode, path, candidatePath, candidatesPath, model, client },
    put: (body) => client.put(path, { body }),
    read: async () => (await client.get(path)).body.at(-1),
    native: async () => (await tenant.api.get(`/api/eligibilities/${id}`)).body.data,
    history: async () =>
      (await tenant.api.get(`/api/eligibilities/${id}/events?limit=200`)).body.data,
  };
}

export const test = tenantTest.extend<{ eligible: Eligible }>({
  eligible: async ({ tenant }, use) => use(await createEligible(tenant)),
});

/** Returns the body of a refusal in the contract's form. */
export const refusal = (error: string, description: unknown = expect.any(String)) => ({
  error,
  error_description: description,
});

/** Returns a copy of a model with the value at a dotted path changed; undefined removes it. */
export function changed(model: Model, path: string, value: unknown): Model {
  const copy = structuredClone(model);
  const names = path.split(".");
  const last = names.pop() ?? "";
  const owner = names.reduce((at, name) => at[name], copy);
  if (value === undefined) delete owner[last];
  else owner[last] = value;
  return copy;
}
