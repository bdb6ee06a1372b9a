import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { pageOf } from "@/lib/pagination";
import { createTemplate } from "@/lib/templates/create-template";
import { listTemplates } from "@/lib/templates/queries";
import {
  CreateTemplateInput,
  TemplateDto,
  TemplateListQuery,
  TemplateListRow,
} from "@/lib/templates/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/templates",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List templates",
      permission: "templates.read",
      query: TemplateListQuery,
      answer: pageOf(TemplateListRow),
      handler: ({ actor, query }) => listTemplates(actor, query),
    }),
    POST: defineRoute({
      summary: "Create a template",
      permission: "templates.write",
      body: CreateTemplateInput,
      answer: TemplateDto,
      handler: ({ actor, body }) => createTemplate(actor, body),
    }),
  },
);
