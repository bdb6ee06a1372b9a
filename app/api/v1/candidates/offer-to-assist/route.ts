import { offerToAssist } from "@/lib/assistance/offer-to-assist";
import { OfferToAssistInput } from "@/lib/assistance/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { assistanceDialect } from "@/lib/http/dialects/assistance";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/v1/candidates/offer-to-assist",
  assistanceDialect,
  {
    POST: defineRoute({
      permission: "offer_candidate_services",
      body: OfferToAssistInput,
      handler: ({ actor, body }) => offerToAssist(actor, body),
    }),
  },
);
