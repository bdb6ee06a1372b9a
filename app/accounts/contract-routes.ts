import { z } from "zod";
import { cancelEligibility } from "@/lib/eligibility/cancel-eligibility";
import {
  CandidateOfAccountParams,
  ContractParams,
  EligibilityModel,
  EligibilityRecord,
  fromModel,
  StatusQuery,
  VoucherCodes,
} from "@/lib/eligibility/contract-schema";
import { toRecord } from "@/lib/eligibility/contract-serialize";
import { createEligibility } from "@/lib/eligibility/create-eligibility";
import {
  listOfCandidate,
  listOfCandidateAndTest,
} from "@/lib/eligibility/list-candidate-eligibilities";
import { putEligibility } from "@/lib/eligibility/put-eligibility";
import { replaceVouchers } from "@/lib/eligibility/update-eligibility";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { eligibilityDialect } from "@/lib/http/dialects/eligibility";

const records = z.array(EligibilityRecord);

/** The contract is served under both `/accounts` and `/api/accounts`. */
type Prefix = "/accounts" | "/api/accounts";

const candidates = (prefix: Prefix) => `${prefix}/:accountCode/candidates`;
const ofTest = (prefix: Prefix) => `${candidates(prefix)}/:candidateId/tests/:testCode`;

export const candidatesRoutes = (prefix: Prefix) =>
  defineRoutes(candidates(prefix), eligibilityDialect, {
    POST: defineRoute({
      summary: "Create an eligibility",
      permission: "eligibility.write",
      body: EligibilityModel,
      answer: EligibilityRecord,
      handler: async ({ actor, body }) => toRecord(await createEligibility(actor, fromModel(body))),
    }),
  });

export const candidateRoutes = (prefix: Prefix) =>
  defineRoutes(`${candidates(prefix)}/:candidateId`, eligibilityDialect, {
    GET: defineRoute({
      summary: "List a candidate's eligibilities",
      permission: "eligibility.read",
      params: CandidateOfAccountParams,
      answer: records,
      handler: async ({ actor, params }) =>
        (await listOfCandidate(actor, params.candidateId, { status: "all" })).map(toRecord),
    }),
  });

export const candidateEligibilitiesRoutes = (prefix: Prefix) =>
  defineRoutes(`${candidates(prefix)}/:candidateId/eligibilities`, eligibilityDialect, {
    GET: defineRoute({
      summary: "List a candidate's active, inactive or all eligibilities",
      permission: "eligibility.read",
      params: CandidateOfAccountParams,
      query: StatusQuery,
      answer: records,
      handler: async ({ actor, params, query }) =>
        (await listOfCandidate(actor, params.candidateId, query)).map(toRecord),
    }),
  });

export const testRoutes = (prefix: Prefix) =>
  defineRoutes(ofTest(prefix), eligibilityDialect, {
    GET: defineRoute({
      summary: "List a candidate's eligibilities for a test",
      permission: "eligibility.read",
      params: ContractParams,
      answer: records,
      handler: async ({ actor, params: { candidateId, testCode } }) =>
        (await listOfCandidateAndTest(actor, candidateId, testCode)).map(toRecord),
    }),
    PUT: defineRoute({
      summary: "Update the active eligibility",
      permission: "eligibility.write",
      params: ContractParams,
      body: EligibilityModel,
      answer: null,
      status: 204,
      handler: async ({ actor, params, body }) => {
        await putEligibility(actor, params, fromModel(body));
        return undefined;
      },
    }),
    DELETE: defineRoute({
      summary: "Cancel the active eligibility",
      permission: "eligibility.write",
      params: ContractParams,
      answer: null,
      status: 204,
      handler: async ({ actor, params }) => {
        await cancelEligibility(actor, params);
        return undefined;
      },
    }),
  });

export const vouchersRoutes = (prefix: Prefix) =>
  defineRoutes(`${ofTest(prefix)}/vouchers`, eligibilityDialect, {
    PUT: defineRoute({
      summary: "Replace the voucher codes of the active eligibility",
      permission: "eligibility.write",
      params: ContractParams,
      body: VoucherCodes,
      answer: null,
      status: 204,
      handler: async ({ actor, params, body }) => {
        await replaceVouchers(actor, params, body);
        return undefined;
      },
    }),
  });
