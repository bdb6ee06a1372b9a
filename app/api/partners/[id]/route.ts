import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { deletePartner } from "@/lib/partners/delete-partner";
import { getPartnerOrThrow } from "@/lib/partners/queries";
import { PartnerDto, PartnerParams, UpdatePartnerInput } from "@/lib/partners/schema";
import { updatePartner } from "@/lib/partners/update-partner";
import { DeletedRecord } from "@/lib/schemas";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/partners/:id",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get a partner",
      permission: "assessments.read",
      params: PartnerParams,
      answer: PartnerDto,
      handler: ({ actor, params }) => getPartnerOrThrow(actor, params.id),
    }),
    PUT: defineRoute({
      summary: "Update, retire or reactivate a partner",
      permission: "assessments.write",
      params: PartnerParams,
      body: UpdatePartnerInput,
      conditional: true,
      answer: PartnerDto,
      handler: ({ actor, params, body, ifMatch }) =>
        updatePartner(actor, params.id, body, { ifMatch }),
    }),
    DELETE: defineRoute({
      summary: "Delete a partner without invitations",
      permission: "assessments.write",
      params: PartnerParams,
      conditional: true,
      answer: DeletedRecord,
      handler: ({ actor, params, ifMatch }) => deletePartner(actor, params.id, { ifMatch }),
    }),
  },
);
