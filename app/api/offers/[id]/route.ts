import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { deleteOffer } from "@/lib/offers/delete-offer";
import { getOfferOrThrow } from "@/lib/offers/get-offer";
import { OfferParams, UpdateOfferInput } from "@/lib/offers/schema";
import { updateOffer } from "@/lib/offers/update-offer";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/offers/:id",
  offersDialect,
  {
    GET: defineRoute({
      permission: "offers.read",
      params: OfferParams,
      handler: ({ actor, params }) => getOfferOrThrow(actor, params.id),
    }),
    PUT: defineRoute({
      permission: "offers.write",
      params: OfferParams,
      body: UpdateOfferInput,
      handler: ({ actor, params, body, ifMatch }) =>
        updateOffer(actor, params.id, body, { ifMatch }),
    }),
    DELETE: defineRoute({
      permission: "offers.delete",
      params: OfferParams,
      handler: ({ actor, params, ifMatch }) => deleteOffer(actor, params.id, { ifMatch }),
    }),
  },
);
