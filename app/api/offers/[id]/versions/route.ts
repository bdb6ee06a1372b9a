import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { OfferVersionRow } from "@/lib/offers/dto";
import { listVersions } from "@/lib/offers/list-versions";
import { OfferParams } from "@/lib/offers/schema";
import { PageQuery, pageOf } from "@/lib/pagination";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/offers/:id/versions",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List the versions of an offer",
      permission: "offers.read",
      params: OfferParams,
      query: PageQuery,
      answer: pageOf(OfferVersionRow),
      handler: ({ actor, params, query }) => listVersions(actor, params.id, query),
    }),
  },
);
