import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { createOffer } from "@/lib/offers/create-offer";
import { listOffers } from "@/lib/offers/list-offers";
import { CreateOfferInput, OfferListQuery } from "@/lib/offers/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/offers",
  offersDialect,
  {
    GET: defineRoute({
      permission: "offers.read",
      query: OfferListQuery,
      handler: ({ actor, query }) => listOffers(actor, query),
    }),
    POST: defineRoute({
      permission: "offers.write",
      body: CreateOfferInput,
      handler: ({ actor, body }) => createOffer(actor, body),
    }),
  },
);
