import { listEligibilityEvents } from "@/lib/eligibility/queries";
import { EligibilityParams } from "@/lib/eligibility/schema";
import { TimelineEvent } from "@/lib/events/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { PageQuery, pageOf } from "@/lib/pagination";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/eligibilities/:id/events",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List the events of an eligibility",
      permission: "eligibility.read",
      params: EligibilityParams,
      query: PageQuery,
      answer: pageOf(TimelineEvent),
      handler: ({ actor, params, query }) => listEligibilityEvents(actor, params.id, query),
    }),
  },
);
