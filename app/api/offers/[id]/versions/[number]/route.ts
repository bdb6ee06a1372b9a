import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { OfferVersion } from "@/lib/offers/dto";
import { getVersionOrThrow } from "@/lib/offers/get-version";
import { OfferVersionParams } from "@/lib/offers/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/offers/:id/versions/:number",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get a version of an offer with its letter",
      permission: "offers.read",
      params: OfferVersionParams,
      answer: OfferVersion,
      embedsImages: true,
      handler: ({ actor, params }) => getVersionOrThrow(actor, params.id, params.number),
    }),
  },
);
