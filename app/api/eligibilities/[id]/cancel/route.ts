import { cancelEligibility } from "@/lib/eligibility/cancel-eligibility";
import { EligibilityDto, EligibilityParams } from "@/lib/eligibility/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/eligibilities/:id/cancel",
  offersDialect,
  {
    POST: defineRoute({
      summary: "Cancel an eligibility",
      permission: "eligibility.write",
      params: EligibilityParams,
      status: 200,
      idempotent: false,
      conditional: true,
      answer: EligibilityDto,
      handler: ({ actor, params, ifMatch }) => cancelEligibility(actor, { ...params, ifMatch }),
    }),
  },
);
