import { formatDeadline } from "@/lib/format/dates";
import { languageOf } from "@/lib/format/locale";
import { messagesFor, spokenLocale } from "@/lib/messages/messages";
import type { LinkedOffer } from "@/lib/offers/find-linked-offer";
import type { Page } from "./document";
import { html } from "./markup";

/** What a link shows first. Its one button is the human opening that counts. */
export function coverPage(offer: LinkedOffer, token: string): Page {
  const { cover } = messagesFor(offer.locale);
  const locale = spokenLocale(offer.locale);
  const deadline =
    offer.expiryDate && !offer.answer
      ? formatDeadline(offer.expiryDate, locale, offer.timeZone)
      : null;
  return {
    title: cover.title(offer.company),
    lang: languageOf(locale),
    body: html`<main class="card"><div class="stack">
<p>${cover.greeting(offer.firstName)}</p>
<h1>${cover.heading(offer.company)}</h1>
<dl class="facts">
<dt>${cover.position}</dt><dd>${offer.jobTitle}</dd>
${deadline && html`<dt>${cover.answerBy}</dt><dd>${deadline}</dd>`}
</dl>
<form method="post" action="/o/${token}/open">
<button class="button">${cover.button}</button>
</form>
<p class="muted small">${cover.opening(offer.company)} ${cover.personal}</p>
</div></main>`,
  };
}
