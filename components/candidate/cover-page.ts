import { formatDeadline } from "@/lib/format/dates";
import { isolate } from "@/lib/format/isolate";
import { messagesFor, spokenLocale } from "@/lib/messages/messages";
import type { LinkedOffer } from "@/lib/offers/find-linked-offer";
import { cover } from "./cover";
import type { Page } from "./document";

/** Renders the cover of an offer, shown before the link is opened. */
export function coverPage(offer: LinkedOffer, token: string): Page {
  const texts = messagesFor(offer.locale).cover;
  const locale = spokenLocale(offer.locale);
  const deadline =
    offer.expiryDate && !offer.answer
      ? formatDeadline(offer.expiryDate, locale, offer.timeZone)
      : null;
  const company = isolate(offer.company, locale);
  return cover({
    title: texts.title(company),
    brand: offer.brand,
    locale,
    greeting: texts.greeting(isolate(offer.firstName, locale)),
    heading: texts.heading(company),
    facts: [
      [texts.position, isolate(offer.jobTitle, locale)],
      [texts.answerBy, deadline],
    ],
    action: `/o/${token}/open`,
    button: texts.button,
    small: `${texts.opening(company)} ${texts.personal}`,
  });
}
