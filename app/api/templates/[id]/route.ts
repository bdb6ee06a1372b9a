import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { DeletedRecord } from "@/lib/schemas";
import { deleteTemplate } from "@/lib/templates/delete-template";
import { getTemplateOrThrow } from "@/lib/templates/queries";
import {
  TemplateDetail,
  TemplateDto,
  TemplateParams,
  UpdateTemplateInput,
} from "@/lib/templates/schema";
import { updateTemplate } from "@/lib/templates/update-template";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/templates/:id",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get a template",
      permission: "templates.read",
      params: TemplateParams,
      answer: TemplateDetail,
      handler: ({ actor, params }) => getTemplateOrThrow(actor, params.id),
    }),
    PUT: defineRoute({
      summary: "Update a template",
      permission: "templates.write",
      params: TemplateParams,
      body: UpdateTemplateInput,
      conditional: true,
      answer: TemplateDto,
      handler: ({ actor, params, body, ifMatch }) =>
        updateTemplate(actor, params.id, body, { ifMatch }),
    }),
    DELETE: defineRoute({
      summary: "Delete an unused template",
      permission: "templates.write",
      params: TemplateParams,
      conditional: true,
      answer: DeletedRecord,
      handler: ({ actor, params, ifMatch }) => deleteTemplate(actor, params.id, { ifMatch }),
    }),
  },
);
