import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { DiffQuery, diffVersions } from "@/lib/offers/diff-versions";
import { VersionDiff } from "@/lib/offers/dto";
import { OfferVersionParams } from "@/lib/offers/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/offers/:id/versions/:number/diff",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Compare a version of an offer with an earlier one",
      permission: "offers.read",
      params: OfferVersionParams,
      query: DiffQuery,
      answer: VersionDiff,
      embedsImages: true,
      handler: ({ actor, params, query }) =>
        diffVersions(actor, params.id, { from: query.from, to: params.number }),
    }),
  },
);
