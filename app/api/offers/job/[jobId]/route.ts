import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { listOffersOfJob } from "@/lib/offers/list-offers-of-job";
import { OfferJobParams, OfferJobQuery } from "@/lib/offers/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/offers/job/:jobId",
  offersDialect,
  {
    GET: defineRoute({
      permission: "offers.read",
      params: OfferJobParams,
      query: OfferJobQuery,
      handler: ({ actor, params, query }) => listOffersOfJob(actor, params.jobId, query),
    }),
  },
);
