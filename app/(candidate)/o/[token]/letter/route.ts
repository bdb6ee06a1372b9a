import { candidateRoute } from "@/app/(candidate)/candidate-route";
import { frameLocale } from "@/app/(candidate)/visitor-language";
import { linkUrl } from "@/lib/auth/links";
import { fillWithoutLinks } from "@/lib/letters/accept-url";
import { letterCsp, letterDocument } from "@/lib/letters/document";
import { messagesFor } from "@/lib/messages/messages";
import { findLinkedOffer } from "@/lib/offers/find-linked-offer";

export const GET = candidateRoute("/o/:token/letter", async ({ request, token, visit }) => {
  if (!visit || visit.linkId !== token) return "away";
  const offer = await findLinkedOffer(visit.linkId);
  if (!offer) return "closed";
  const html = fillWithoutLinks(offer.letterHtml, linkUrl("offer", visit.linkId));
  const { page } = messagesFor(frameLocale(request, offer.locale)).offerPage;
  const title = page.letterFrame(offer.company);
  return new Response(
    letterDocument(html, {
      title,
      locale: offer.letterLocale,
      layout: "sheet",
      branding: offer.letterBranding,
    }),
    {
      headers: {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": letterCsp,
        "X-Frame-Options": "SAMEORIGIN",
      },
    },
  );
});
