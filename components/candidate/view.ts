import { isPastDeadline } from "@/lib/format/calendar";
import { formatDeadline } from "@/lib/format/dates";
import { isolateNames } from "@/lib/format/isolate";
import { type Messages, messagesFor, spokenLocale } from "@/lib/messages/messages";
import type { LinkedOffer } from "@/lib/offers/find-linked-offer";
import type { Contact } from "./next-steps";

/** The reason an answer wasn't recorded. */
export type Refusal = "changed" | "late" | "resumed";

/** Everything that the parts of an offer's pages need. */
export interface OfferView {
  offer: LinkedOffer;
  linkId: string;
  texts: Messages["offerPage"];
  calendar: Messages["calendar"];
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
  const { calendar, offerPage: texts } = messagesFor(offer.locale);
  return {
    offer: isolateNames(offer, names, locale),
    linkId,
    texts,
    calendar,
    locale,
    now,
    deadline: expiryDate && formatDeadline(expiryDate, locale, timeZone),
    isLate: isPastDeadline(expiryDate, timeZone, now),
  };
}

/** Returns who answers questions about the offer and writes to the candidate. */
export function contactOf({ offer, texts: { ask, next } }: OfferView): Contact {
  const { company, contactEmail: address, contactName, jobTitle } = offer;
  return {
    name: contactName,
    text: next.person(company),
    mail: { address, subject: ask.subject(jobTitle), link: next.email(address) },
  };
}
