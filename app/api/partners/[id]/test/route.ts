import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { PartnerParams, PartnerTest } from "@/lib/partners/schema";
import { testPartner } from "@/lib/partners/test-partner";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/partners/:id/test",
  offersDialect,
  {
    POST: defineRoute({
      summary: "Test the connection to a partner; no candidate is invited",
      permission: "assessments.write",
      params: PartnerParams,
      idempotent: false,
      status: 200,
      answer: PartnerTest,
      handler: ({ actor, params }) => testPartner(actor, params.id),
    }),
  },
);
