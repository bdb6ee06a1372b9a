import { offerToAssist } from "@/lib/assistance/offer-to-assist";
import { OfferToAssistDto, OfferToAssistInput } from "@/lib/assistance/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { assistanceDialect } from "@/lib/http/dialects/assistance";

/** The same call at `/v1` and at `/api/v1`. */
type Prefix = "/v1" | "/api/v1";

export const offerToAssistRoutes = (prefix: Prefix) =>
  defineRoutes(`${prefix}/candidates/offer-to-assist`, assistanceDialect, {
    POST: defineRoute({
      summary: "Offer to assist candidates",
      permission: "offer_candidate_services",
      body: OfferToAssistInput,
      answer: OfferToAssistDto,
      refusals: ["not_found"],
      handler: ({ actor, body }) => offerToAssist(actor, body),
    }),
  });
