import { z } from "zod";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { OfferOfJobRow } from "@/lib/offers/dto";
import { listOffersOfJob } from "@/lib/offers/list-offers-of-job";
import { OfferJobParams, OfferJobQuery } from "@/lib/offers/schema";
import { pageOf } from "@/lib/pagination";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/offers/job/:jobId",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List a job's offers",
      permission: "offers.read",
      params: OfferJobParams,
      query: OfferJobQuery,
      answer: z.union([z.array(OfferOfJobRow), pageOf(OfferOfJobRow)]),
      handler: ({ actor, params, query }) => listOffersOfJob(actor, params.jobId, query),
    }),
  },
);
