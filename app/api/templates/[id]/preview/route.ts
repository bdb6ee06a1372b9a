import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { previewTemplate } from "@/lib/templates/preview-template";
import { PreviewTemplateInput, TemplateParams, TemplatePreview } from "@/lib/templates/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/templates/:id/preview",
  offersDialect,
  {
    POST: defineRoute({
      summary: "Preview the letter of a saved template",
      permission: "templates.read",
      params: TemplateParams,
      body: PreviewTemplateInput,
      status: 200,
      idempotent: false,
      answer: TemplatePreview,
      handler: ({ actor, params, body }) => previewTemplate(actor, params.id, body),
    }),
  },
);
