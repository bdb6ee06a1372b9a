import { formRoutes } from "@/app/(dashboard)/preview-routes";
import { previewBranding } from "@/lib/branding/preview-branding";
import { UpdateBrandingInput } from "@/lib/branding/schema";

export const { POST } = formRoutes("/settings/branding/preview", {
  summary: "Preview a letter with an unsaved branding",
  permission: "account.manage",
  maxBytes: 1_000_000,
  body: UpdateBrandingInput,
  preview: previewBranding,
});
