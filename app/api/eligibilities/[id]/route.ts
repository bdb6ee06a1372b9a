import { getEligibilityOrThrow } from "@/lib/eligibility/queries";
import {
  EligibilityDto,
  EligibilityParams,
  UpdateEligibilityInput,
} from "@/lib/eligibility/schema";
import { updateEligibility } from "@/lib/eligibility/update-eligibility";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/eligibilities/:id",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get an eligibility",
      permission: "eligibility.read",
      params: EligibilityParams,
      answer: EligibilityDto,
      handler: ({ actor, params }) => getEligibilityOrThrow(actor, params.id),
    }),
    PUT: defineRoute({
      summary: "Update an active eligibility",
      permission: "eligibility.write",
      params: EligibilityParams,
      body: UpdateEligibilityInput,
      conditional: true,
      answer: EligibilityDto,
      handler: ({ actor, params, body, ifMatch }) =>
        updateEligibility(actor, { ...params, ifMatch }, body),
    }),
  },
);
