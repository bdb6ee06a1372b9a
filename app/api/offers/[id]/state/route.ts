import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { OfferState } from "@/lib/offers/dto";
import { getOfferState } from "@/lib/offers/get-offer-state";
import { OfferParams } from "@/lib/offers/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/offers/:id/state",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get an offer's next steps, letter, link and emails",
      permission: "offers.read",
      params: OfferParams,
      isSecret: true,
      answer: OfferState,
      handler: ({ actor, params }) => getOfferState(actor, params.id),
    }),
  },
);
