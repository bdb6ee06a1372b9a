import { TimelineEvent } from "@/lib/events/schema";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { listOfferEvents } from "@/lib/offers/list-events";
import { OfferParams } from "@/lib/offers/schema";
import { PageQuery, pageOf } from "@/lib/pagination";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/offers/:id/events",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List an offer's events",
      permission: "offers.read",
      params: OfferParams,
      query: PageQuery,
      answer: pageOf(TimelineEvent),
      handler: ({ actor, params, query }) => listOfferEvents(actor, params.id, query),
    }),
  },
);
