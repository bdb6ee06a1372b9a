import { isPastDeadline } from "@/lib/format/calendar";
import { formatDeadline } from "@/lib/format/dates";
import { isolateNames } from "@/lib/format/isolate";
import { type Messages, messagesFor, spokenLocale } from "@/lib/messages/messages";
import type { LinkedOffer } from "@/lib/offers/find-linked-offer";

/** The reason an answer wasn't recorded. */
export type Refusal = "changed" | "late" | "resumed";

/** Everything that the parts of an offer's pages need. */
export interface OfferView {
  offer: LinkedOffer;
  linkId: string;
  texts: Messages["offerPage"];
  locale: string;
  now: Date;
  /** The response deadline, formatted. */
  deadline: string | null;
  isLate: boolean;
}

const names = ["company", "jobTitle", "candidateName", "firstName", "contactName"] as const;

export function offerView(offer: LinkedOffer, linkId: string, now: Date): OfferView {
  const { expiryDate, timeZone } = offer;
  const locale = spokenLocale(offer.locale);
  return {
    offer: isolateNames(offer, names, locale),
    linkId,
    texts: messagesFor(offer.locale).offerPage,
    locale,
    now,
    deadline: expiryDate && formatDeadline(expiryDate, locale, timeZone),
    isLate: isPastDeadline(expiryDate, timeZone, now),
  };
}
