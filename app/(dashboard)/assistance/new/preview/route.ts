import { previewRoutes } from "@/app/(dashboard)/preview-routes";
import { previewMail } from "@/lib/assistance/preview-mail";
import { PreviewMailInput } from "@/lib/assistance/rules";

export const { POST } = previewRoutes("/assistance/new/preview", {
  summary: "Preview the email of an offer to assist that is not created yet",
  permission: "assistance.write",
  maxBytes: 100_000,
  body: PreviewMailInput,
  preview: previewMail,
});
