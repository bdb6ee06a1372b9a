import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { listOfferEvents } from "@/lib/offers/list-events";
import { OfferParams } from "@/lib/offers/schema";
import { PageQuery } from "@/lib/pagination";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/offers/:id/events",
  offersDialect,
  {
    GET: defineRoute({
      permission: "offers.read",
      params: OfferParams,
      query: PageQuery,
      handler: ({ actor, params, query }) => listOfferEvents(actor, params.id, query),
    }),
  },
);
