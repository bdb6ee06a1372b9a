import { emptyForm, type FormState, versionOf } from "@/lib/candidate-page/answer-form";
import type { Page } from "@/lib/candidate-page/document";
import { awayPage, closedPage } from "@/lib/candidate-page/message-page";
import { offerPage } from "@/lib/candidate-page/offer-page";
import { type OfferView, offerView } from "@/lib/candidate-page/view";
import { isPastDeadline } from "@/lib/format/calendar";
import { en } from "@/lib/messages/en";
import { type Messages, messagesFor } from "@/lib/messages/messages";
import { answerOffer, type OfferAnswer } from "@/lib/offers/answer-offer";
import { findLinkedOffer } from "@/lib/offers/find-linked-offer";
import { candidateRoute, refuseForgery, seeOther } from "./candidate-route";
import { readForm } from "./read-form";

interface AnswerForm {
  field: "accept" | "decline";
  read(form: URLSearchParams, messages: Messages): FormState;
  answer(version: number, state: FormState): OfferAnswer;
}

/** The offer's page behind a link, with what a form said and what was refused. */
export async function showOffer(
  linkId: string,
  shown: Partial<Pick<OfferView, "accept" | "decline" | "refusal">> = {},
): Promise<Page> {
  const offer = await findLinkedOffer(linkId);
  if (!offer) return closedPage(en);
  const isLate = isPastDeadline(offer.expiryDate, offer.timeZone, new Date());
  const rest = { accept: emptyForm, decline: emptyForm, refusal: null, ...shown, isLate };
  return offerPage(offerView(offer, linkId, rest));
}

/** A form that answers the offer: recorded once, shown again with the reason where it is not. */
export function answerRoute(pattern: string, { field, read, answer }: AnswerForm) {
  return candidateRoute(pattern, async ({ request, visit, token }) => {
    refuseForgery(request);
    if (!visit || visit.linkId !== token) return awayPage(en);
    const form = await readForm(request);
    const offer = await findLinkedOffer(visit.linkId);
    if (!offer) return closedPage(en);
    const state = read(form, messagesFor(offer.locale));
    if (!offer.answer && Object.keys(state.errors).length > 0) {
      return showOffer(visit.linkId, { [field]: state });
    }
    const outcome = await answerOffer(visit, answer(versionOf(form), state));
    if (outcome === "closed") return closedPage(en);
    if (outcome === "changed" || outcome === "late") {
      return showOffer(visit.linkId, { [field]: state, refusal: outcome });
    }
    return seeOther(`/o/${visit.linkId}`);
  });
}

/** Who comes to a form's address without the form is led to the page that has it. */
export const backToOffer = (pattern: string) =>
  candidateRoute(pattern, async ({ token }) => seeOther(`/o/${encodeURIComponent(token)}`));
