import { z } from "zod";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { OfferFieldValue } from "@/lib/offers/dto";
import { getOfferFields } from "@/lib/offers/get-offer-fields";
import { OfferParams } from "@/lib/offers/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/offers/:id/fields",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get the offer fields with an offer's values",
      permission: "offers.read",
      params: OfferParams,
      answer: z.array(OfferFieldValue),
      handler: ({ actor, params }) => getOfferFields(actor, params.id),
    }),
  },
);
