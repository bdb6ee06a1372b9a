import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { createOffer } from "@/lib/offers/create-offer";
import { OfferDto, OfferListRow } from "@/lib/offers/dto";
import { listOffers } from "@/lib/offers/list-offers";
import { CreateOfferInput, OfferListQuery } from "@/lib/offers/schema";
import { pageOf } from "@/lib/pagination";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/offers",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List offers",
      permission: "offers.read",
      query: OfferListQuery,
      answer: pageOf(OfferListRow),
      handler: ({ actor, query }) => listOffers(actor, query),
    }),
    POST: defineRoute({
      summary: "Create a draft offer",
      permission: "offers.write",
      body: CreateOfferInput,
      answer: OfferDto,
      embedsImages: true,
      handler: ({ actor, body }) => createOffer(actor, body),
    }),
  },
);
