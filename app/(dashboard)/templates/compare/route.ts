import { formRoutes } from "@/app/(dashboard)/preview-routes";
import { comparedDocument } from "@/lib/templates/compare-versions";
import { CompareTemplatesInput } from "@/lib/templates/schema";

export const { POST } = formRoutes("/templates/compare", {
  summary: "Compare two texts of a template",
  permission: "templates.read",
  maxBytes: 1_000_000,
  body: CompareTemplatesInput,
  preview: async (actor, input) => ({ document: await comparedDocument(actor, input) }),
});
