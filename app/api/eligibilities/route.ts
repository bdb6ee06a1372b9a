import { createEligibility } from "@/lib/eligibility/create-eligibility";
import { listEligibilities } from "@/lib/eligibility/queries";
import {
  CreateEligibilityInput,
  EligibilityDto,
  EligibilityListQuery,
  EligibilityListRow,
} from "@/lib/eligibility/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { pageOf } from "@/lib/pagination";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/eligibilities",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List eligibilities",
      permission: "eligibility.read",
      query: EligibilityListQuery,
      answer: pageOf(EligibilityListRow),
      handler: ({ actor, query }) => listEligibilities(actor, query),
    }),
    POST: defineRoute({
      summary: "Create an eligibility",
      permission: "eligibility.write",
      refusals: ["not_found"],
      body: CreateEligibilityInput,
      answer: EligibilityDto,
      handler: ({ actor, body }) => createEligibility(actor, body),
    }),
  },
);
