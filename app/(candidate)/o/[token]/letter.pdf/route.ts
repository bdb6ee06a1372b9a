import { candidateRoute } from "@/app/(candidate)/candidate-route";
import { fileResponse } from "@/lib/http/file-response";
import { getLinkedLetterPdf } from "@/lib/offers/get-letter-pdf";

export const GET = candidateRoute("/o/:token/letter.pdf", async ({ token, visit }) => {
  if (!visit || visit.linkId !== token) return "away";
  const letter = await getLinkedLetterPdf(visit.linkId);
  return letter ? fileResponse(letter.bytes, "application/pdf", `${letter.name}.pdf`) : "closed";
});
