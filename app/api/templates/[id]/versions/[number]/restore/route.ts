import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { restoreVersion } from "@/lib/templates/restore-version";
import { TemplateDto, TemplateVersionParams } from "@/lib/templates/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/templates/:id/versions/:number/restore",
  offersDialect,
  {
    POST: defineRoute({
      summary: "Restore a version of a template",
      permission: "templates.write",
      status: 200,
      params: TemplateVersionParams,
      conditional: true,
      answer: TemplateDto,
      handler: ({ actor, params, ifMatch }) =>
        restoreVersion(actor, params.id, params.number, { ifMatch }),
    }),
  },
);
