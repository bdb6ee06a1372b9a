import type { LinkPages } from "@/app/(candidate)/link-pages";
import { askedParameter } from "@/components/candidate/ask-page";
import { coverPage } from "@/components/candidate/cover-page";
import { offerPage } from "@/components/candidate/offer-page";
import { type OfferView, offerView } from "@/components/candidate/view";
import type { CandidateLanguage } from "@/lib/format/candidate-languages";
import { findLinkedOffer } from "@/lib/offers/find-linked-offer";
import { openOffer } from "@/lib/offers/open-offer";
import { inFrameLocale } from "../visitor-language";

/** Candidate pages behind the link to an offer. */
export const offerPages: LinkPages = {
  path: "/o",
  async cover(linkId, token, request) {
    const offer = await findLinkedOffer(linkId);
    return offer && coverPage(inFrameLocale(request, offer), token);
  },
  async show(linkId, request) {
    const view = await findView(linkId, request);
    const isAsked = new URL(request.url).searchParams.has(askedParameter);
    return view && offerPage(view, isAsked ? "asked" : null);
  },
  open: openOffer,
};

/** Returns what the pages of an opened link show; null if the link is closed. */
export async function findView(
  linkId: string,
  request: Request,
  language: CandidateLanguage | null = null,
): Promise<OfferView | null> {
  const offer = await findLinkedOffer(linkId);
  return offer && offerView(inFrameLocale(request, offer, language), linkId, new Date());
}
