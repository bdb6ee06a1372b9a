import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { TransitionDto } from "@/lib/offers/dto";
import { OfferParams, TransitionInput } from "@/lib/offers/schema";
import { transitionOffer } from "@/lib/offers/transition-offers";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/offers/:id/status",
  offersDialect,
  {
    PATCH: defineRoute({
      summary: "Change an offer's status",
      permission: "offers.transition",
      params: OfferParams,
      body: TransitionInput,
      conditional: true,
      answer: TransitionDto,
      handler: ({ actor, params, body, ifMatch }) =>
        transitionOffer(actor, params.id, body.status, { ifMatch }),
    }),
  },
);
