import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { previewTemplate } from "@/lib/templates/preview-template";
import { PreviewTemplateInput, TemplatePreview } from "@/lib/templates/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/templates/preview",
  offersDialect,
  {
    POST: defineRoute({
      summary: "Preview the letter of an unsaved template",
      permission: "templates.read",
      body: PreviewTemplateInput,
      status: 200,
      idempotent: false,
      answer: TemplatePreview,
      handler: ({ actor, body }) => previewTemplate(actor, null, body),
    }),
  },
);
