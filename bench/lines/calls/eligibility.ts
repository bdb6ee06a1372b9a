import { firstIds } from "../../grow/scale";
import type { Bench } from "../../harness/bench";
import { type Calls, counter } from "../line";

interface Known {
  candidateId: string;
  testCode: string;
  reference: string;
  portions: string[];
  firstName: string;
  lastName: string;
  email: string;
}

async function tokenOf({ proffer, account }: Bench): Promise<string> {
  const [client] = account.oauthClients;
  const pair = Buffer.from(`${client?.clientId}:${client?.clientSecret}`).toString("base64");
  const response = await fetch(`${proffer.origin}/api/oauth/token`, {
    method: "POST",
    headers: {
      authorization: `Basic ${pair}`,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: "grant_type=client_credentials",
  });
  const answer = (await response.json()) as { access_token: string };
  return answer.access_token;
}

/** Updates of active eligibilities, each with another address than the last. */
export const eligibilityPut: Calls = async (bench) => {
  const known = await bench.sql<Known[]>`
    select candidates.candidate_id as "candidateId", tests.code as "testCode",
      client_eligibility_id as reference, portion_codes as portions, first_name as "firstName",
      last_name as "lastName", candidates.email
    from eligibilities
    join candidates on candidates.id = eligibilities.candidate_id
    join tests on tests.id = test_id and retired_at is null
    where eligibilities.status = 'active' and eligibilities.candidate_id >= ${firstIds.candidate}
    order by eligibilities.id limit 5000`;
  const token = await tokenOf(bench);
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const at = counter();
  return {
    status: 204,
    next: () => {
      const index = at();
      const { candidateId, testCode, ...one } = known[index % known.length] as Known;
      const body = {
        candidate: {
          ...{ candidate_id: candidateId, first_name: one.firstName, last_name: one.lastName },
          ...{ address1: `${index} Main Street`, city: "Berlin", country: "DE", email: one.email },
        },
        ...{ client_eligibility_id: one.reference, test_code: testCode },
        ...{ schedule_start_date: "2026-12-01T00:00:00Z", portion_codes: one.portions },
        ...{ eligibility_end_date: "2027-03-31T23:59:59Z", registration_mode: "Online" },
      };
      const path = `/api/accounts/${bench.account.code}/candidates/${candidateId}/tests/${testCode}`;
      return { method: "PUT", path, headers, body: JSON.stringify(body) };
    },
  };
};
