import { candidateRoute } from "@/app/(candidate)/candidate-route";
import { awayPage, closedPage } from "@/components/candidate/message-page";
import { fileResponse } from "@/lib/http/file-response";
import { en } from "@/lib/messages/en";
import { getLinkedLetterPdf } from "@/lib/offers/get-letter-pdf";

export const GET = candidateRoute("/o/:token/letter.pdf", async ({ token, visit }) => {
  if (!visit || visit.linkId !== token) return awayPage(en);
  const letter = await getLinkedLetterPdf(visit.linkId);
  return letter
    ? fileResponse(letter.bytes, "application/pdf", `${letter.name}.pdf`)
    : closedPage(en);
});
