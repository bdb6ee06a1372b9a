import { candidateRoute } from "@/app/(candidate)/candidate-route";
import { fileResponse } from "@/lib/http/file-response";
import { getLinkedSealedPdf } from "@/lib/offers/get-sealed-pdf";

export const GET = candidateRoute("/o/:token/sealed.pdf", async ({ token, visit }) => {
  if (!visit || visit.linkId !== token) return "away";
  const copy = await getLinkedSealedPdf(visit.linkId);
  return copy ? fileResponse(copy.bytes, "application/pdf", `${copy.name}.pdf`) : "closed";
});
