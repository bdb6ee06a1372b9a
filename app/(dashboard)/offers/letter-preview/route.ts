import { previewRoutes } from "@/app/(dashboard)/preview-routes";
import { PreviewManualLetterInput, previewManualLetter } from "@/lib/offers/preview-manual-letter";

export const { POST } = previewRoutes("/offers/letter-preview", {
  summary: "Preview the edited letter of an offer",
  permission: "offers.write",
  maxBytes: 1_000_000,
  body: PreviewManualLetterInput,
  preview: previewManualLetter,
});
