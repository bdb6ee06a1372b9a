import { replaceEligibility } from "@/lib/eligibility/replace-eligibility";
import {
  CreateEligibilityInput,
  EligibilityDto,
  EligibilityParams,
} from "@/lib/eligibility/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/eligibilities/:id/replace",
  offersDialect,
  {
    POST: defineRoute({
      summary: "Replace an eligibility",
      permission: "eligibility.write",
      params: EligibilityParams,
      refusals: ["not_found"],
      body: CreateEligibilityInput,
      conditional: true,
      answer: EligibilityDto,
      handler: ({ actor, params, body, ifMatch }) =>
        replaceEligibility(actor, { ...params, ifMatch }, body),
    }),
  },
);
