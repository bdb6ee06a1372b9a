import { previewRoutes } from "@/app/(dashboard)/preview-routes";
import { PreviewLetterInput, previewLetter } from "@/lib/offers/preview-letter";

export const { POST } = previewRoutes("/offers/preview", {
  summary: "Preview the letter of unsaved terms",
  permission: "offers.write",
  maxBytes: 100_000,
  body: PreviewLetterInput,
  preview: previewLetter,
});
