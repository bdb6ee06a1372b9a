import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { getOfferFieldOrThrow } from "@/lib/offer-fields/queries";
import { OfferFieldDto, OfferFieldParams, UpdateOfferFieldInput } from "@/lib/offer-fields/schema";
import { updateOfferField } from "@/lib/offer-fields/update-offer-field";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/offer-fields/:id",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get an offer field",
      permission: "offers.read",
      params: OfferFieldParams,
      answer: OfferFieldDto,
      handler: ({ actor, params }) => getOfferFieldOrThrow(actor, params.id),
    }),
    PATCH: defineRoute({
      summary: "Update an offer field, move it, retire it or reactivate it",
      permission: "account.manage",
      params: OfferFieldParams,
      body: UpdateOfferFieldInput,
      conditional: true,
      answer: OfferFieldDto,
      handler: ({ actor, params, body, ifMatch }) =>
        updateOfferField(actor, params.id, body, { ifMatch }),
    }),
  },
);
