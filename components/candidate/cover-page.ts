import { formatDate } from "@/lib/format/dates";
import { isolate } from "@/lib/format/isolate";
import { messagesFor, spokenLocale } from "@/lib/messages/messages";
import type { LinkedOffer } from "@/lib/offers/find-linked-offer";
import { cover } from "./cover";
import type { Page } from "./document";

/** Renders the cover of an offer, shown before the link is opened. */
export function coverPage(offer: LinkedOffer, token: string): Page {
  const texts = messagesFor(offer.locale).offerPage.cover;
  const locale = spokenLocale(offer.locale);
  const named = (name: string) => isolate(name, locale);
  const deadline = offer.answer ? null : offer.expiryDate;
  return cover({
    title: texts.title(named(offer.company)),
    brand: offer.brand,
    locale,
    eyebrow: texts.eyebrow,
    heading: offer.candidateName,
    lead: texts.role(named(offer.jobTitle), offer.location && named(offer.location)),
    sender: { name: offer.contactName, text: texts.sentBy(named(offer.contactName)) },
    facts: [deadline && texts.respondBy(formatDate(deadline, locale, "full"))],
    action: `/o/${token}/open`,
    button: texts.button,
    small: texts.opening(named(offer.company)),
  });
}
