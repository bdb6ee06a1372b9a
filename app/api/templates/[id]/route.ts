import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { deleteTemplate } from "@/lib/templates/delete-template";
import { getTemplateOrThrow } from "@/lib/templates/queries";
import { TemplateParams, UpdateTemplateInput } from "@/lib/templates/schema";
import { updateTemplate } from "@/lib/templates/update-template";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/templates/:id",
  offersDialect,
  {
    GET: defineRoute({
      permission: "templates.read",
      params: TemplateParams,
      handler: ({ actor, params }) => getTemplateOrThrow(actor, params.id),
    }),
    PUT: defineRoute({
      permission: "templates.write",
      params: TemplateParams,
      body: UpdateTemplateInput,
      handler: ({ actor, params, body, ifMatch }) =>
        updateTemplate(actor, params.id, body, { ifMatch }),
    }),
    DELETE: defineRoute({
      permission: "templates.write",
      params: TemplateParams,
      handler: ({ actor, params, ifMatch }) => deleteTemplate(actor, params.id, { ifMatch }),
    }),
  },
);
