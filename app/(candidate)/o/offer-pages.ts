import type { LinkPages } from "@/app/(candidate)/link-pages";
import { emptyForm, type FormState, versionOf } from "@/components/candidate/answer-form";
import { coverPage } from "@/components/candidate/cover-page";
import type { Page } from "@/components/candidate/document";
import { offerPage } from "@/components/candidate/offer-page";
import { type OfferView, offerView } from "@/components/candidate/view";
import { isPastDeadline } from "@/lib/format/calendar";
import { type Messages, messagesFor } from "@/lib/messages/messages";
import { answerOffer, type OfferAnswer } from "@/lib/offers/answer-offer";
import { findLinkedOffer } from "@/lib/offers/find-linked-offer";
import { openOffer } from "@/lib/offers/open-offer";
import { formRoute } from "../link-pages";
import { frameLocale, inFrameLocale } from "../visitor-language";

interface AnswerForm {
  field: "accept" | "decline";
  read(form: URLSearchParams, messages: Messages): FormState;
  answer(version: number, state: FormState): OfferAnswer;
}

/** Candidate pages behind the link to an offer. */
export const offerPages: LinkPages = {
  path: "/o",
  async cover(linkId, token, request) {
    const offer = await findLinkedOffer(linkId);
    return offer && coverPage(inFrameLocale(request, offer), token);
  },
  show: (linkId, request) => showOffer(linkId, request),
  open: openOffer,
};

/** Shows the offer's page behind a link, with the submitted form and any refusal. */
async function showOffer(
  linkId: string,
  request: Request,
  shown: Partial<Pick<OfferView, "accept" | "decline" | "refusal">> = {},
): Promise<Page | null> {
  const offer = await findLinkedOffer(linkId);
  if (!offer) return null;
  const isLate = isPastDeadline(offer.expiryDate, offer.timeZone, new Date());
  const rest = { accept: emptyForm, decline: emptyForm, refusal: null, ...shown, isLate };
  return offerPage(offerView(inFrameLocale(request, offer), linkId, rest));
}

/**
 * Creates the POST route that answers the offer: records the answer once, or shows the form again
 * with the reason.
 */
export const answerRoute = (action: string, { field, read, answer }: AnswerForm) =>
  formRoute(offerPages, action, async ({ request, visit, form, isResumed }) => {
    const offer = await findLinkedOffer(visit.linkId);
    if (!offer) return "closed";
    const state = read(form, messagesFor(frameLocale(request, offer.locale)));
    if (!offer.answer && Object.keys(state.errors).length > 0) {
      return showOffer(visit.linkId, request, { [field]: state });
    }
    if (!offer.answer && isResumed) {
      return showOffer(visit.linkId, request, { [field]: state, refusal: "resumed" });
    }
    const outcome = await answerOffer(visit, answer(versionOf(form), state));
    if (outcome === "closed") return "closed";
    if (outcome === "changed" || outcome === "late") {
      return showOffer(visit.linkId, request, { [field]: state, refusal: outcome });
    }
    return null;
  });
