import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { getVersionOrThrow } from "@/lib/templates/list-versions";
import { TemplateVersion, TemplateVersionParams } from "@/lib/templates/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/templates/:id/versions/:number",
  offersDialect,
  {
    GET: defineRoute({
      summary: "Get a version of a template with its text",
      permission: "templates.read",
      params: TemplateVersionParams,
      answer: TemplateVersion,
      handler: ({ actor, params }) => getVersionOrThrow(actor, params.id, params.number),
    }),
  },
);
