import { z } from "zod";
import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { createOfferField } from "@/lib/offer-fields/create-offer-field";
import { listOfferFields } from "@/lib/offer-fields/queries";
import { CreateOfferFieldInput, OfferFieldDto, OfferFieldRow } from "@/lib/offer-fields/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/offer-fields",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List offer fields",
      permission: "offers.read",
      answer: z.array(OfferFieldRow),
      handler: ({ actor }) => listOfferFields(actor),
    }),
    POST: defineRoute({
      summary: "Add an offer field",
      permission: "account.manage",
      body: CreateOfferFieldInput,
      answer: OfferFieldDto,
      handler: ({ actor, body }) => createOfferField(actor, body),
    }),
  },
);
