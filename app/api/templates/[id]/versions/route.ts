import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { PageQuery, pageOf } from "@/lib/pagination";
import { listVersions } from "@/lib/templates/list-versions";
import { TemplateParams, TemplateVersionRow } from "@/lib/templates/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/templates/:id/versions",
  offersDialect,
  {
    GET: defineRoute({
      summary: "List the versions of a template",
      permission: "templates.read",
      params: TemplateParams,
      query: PageQuery,
      answer: pageOf(TemplateVersionRow),
      handler: ({ actor, params, query }) => listVersions(actor, params.id, query),
    }),
  },
);
