import { defineRoute } from "@/lib/http/define-route";
import { defineRoutes } from "@/lib/http/define-routes";
import { offersDialect } from "@/lib/http/dialects/offers";
import { previewTemplate } from "@/lib/templates/preview-template";
import { PreviewTemplateInput } from "@/lib/templates/schema";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoutes(
  "/api/templates/preview",
  offersDialect,
  {
    POST: defineRoute({
      permission: "templates.read",
      body: PreviewTemplateInput,
      status: 200,
      idempotent: false,
      handler: ({ actor, body }) => previewTemplate(actor, null, body),
    }),
  },
);
