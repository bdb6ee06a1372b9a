import { formatDeadline } from "@/lib/format/dates";
import { isolate } from "@/lib/format/isolate";
import { type Messages, messagesFor, spokenLocale } from "@/lib/messages/messages";
import type { LinkedOffer } from "@/lib/offers/find-linked-offer";
import type { FormState } from "./answer-form";

/** The reason an answer wasn't recorded. */
export type Refusal = "changed" | "late" | "resumed";

/** Everything that the parts of the offer's page need. */
export interface OfferView {
  offer: LinkedOffer;
  linkId: string;
  messages: Messages;
  locale: string;
  /** The response deadline, formatted. */
  deadline: string | null;
  isLate: boolean;
  accept: FormState;
  decline: FormState;
  refusal: Refusal | null;
}

export function offerView(
  offer: LinkedOffer,
  linkId: string,
  rest: Pick<OfferView, "isLate" | "accept" | "decline" | "refusal">,
): OfferView {
  const locale = spokenLocale(offer.locale);
  const deadline = offer.expiryDate && formatDeadline(offer.expiryDate, locale, offer.timeZone);
  const named = { ...offer };
  for (const name of ["company", "jobTitle", "candidateName", "contactName"] as const) {
    named[name] = isolate(offer[name], locale);
  }
  return { offer: named, linkId, messages: messagesFor(offer.locale), locale, deadline, ...rest };
}
