import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { createTemplate } from "@/lib/templates/create-template";
import { listTemplates } from "@/lib/templates/queries";
import { CreateTemplateInput, TemplateListQuery } from "@/lib/templates/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/templates",
  offersDialect,
  {
    GET: defineRoute({
      permission: "templates.read",
      query: TemplateListQuery,
      handler: ({ actor, query }) => listTemplates(actor, query),
    }),
    POST: defineRoute({
      permission: "templates.write",
      body: CreateTemplateInput,
      handler: ({ actor, body }) => createTemplate(actor, body),
    }),
  },
);
