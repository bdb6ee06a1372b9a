import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { deleteOffer } from "@/lib/offers/delete-offer";
import { DeletedOffer, OfferDetail, OfferDto } from "@/lib/offers/dto";
import { getOfferOrThrow } from "@/lib/offers/get-offer";
import { OfferParams, UpdateOfferInput } from "@/lib/offers/schema";
import { updateOffer } from "@/lib/offers/update-offer";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/offers/:id",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get an offer with its candidate, job and template",
      permission: "offers.read",
      params: OfferParams,
      answer: OfferDetail,
      embedsImages: true,
      handler: ({ actor, params }) => getOfferOrThrow(actor, params.id),
    }),
    PUT: defineRoute({
      summary: "Update an offer's terms or letter",
      permission: "offers.write",
      params: OfferParams,
      body: UpdateOfferInput,
      maxBytes: 5_000_000,
      conditional: true,
      answer: OfferDto,
      embedsImages: true,
      handler: ({ actor, params, body, ifMatch }) =>
        updateOffer(actor, params.id, body, { ifMatch }),
    }),
    DELETE: defineRoute({
      summary: "Delete an offer",
      permission: "offers.delete",
      params: OfferParams,
      conditional: true,
      answer: DeletedOffer,
      handler: ({ actor, params, ifMatch }) => deleteOffer(actor, params.id, { ifMatch }),
    }),
  },
);
