import { formRoutes } from "@/app/(dashboard)/preview-routes";
import { previewDocument } from "@/lib/templates/preview-template";
import { PreviewTemplateInput } from "@/lib/templates/schema";

export const { POST } = formRoutes("/templates/preview", {
  summary: "Preview the letter of an unsaved template",
  permission: "templates.read",
  maxBytes: 1_000_000,
  body: PreviewTemplateInput,
  preview: async (actor, input) => ({ document: await previewDocument(actor, null, input) }),
});
