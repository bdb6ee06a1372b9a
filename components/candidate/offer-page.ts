import { formatDate } from "@/lib/format/dates";
import { languageOf } from "@/lib/format/locale";
import { fillWithoutLinks } from "@/lib/letters/accept-url";
import { letterSandbox } from "@/lib/letters/rules";
import { answerForms } from "./answer-forms";
import { ask } from "./ask";
import type { Page } from "./document";
import { letterScriptPath } from "./letter-script";
import { letterSize } from "./letter-size";
import { html, type Markup } from "./markup";
import { noticeOf } from "./notices";
import { receipt } from "./receipt";
import type { OfferView } from "./view";

/** Renders the offer's page: the letter and the answer forms, or the receipt of the answer. */
export function offerPage(view: OfferView): Page {
  const { accept, decline, messages, offer, refusal } = view;
  const isOpen = !offer.answer && !view.isLate;
  const notice = offer.answer ? null : noticeOf(view);
  const wrong = accept.errors.name || decline.errors.reason;
  const title = messages.offer.title(offer.jobTitle);
  const size = letterSize(fillWithoutLinks(offer.letterHtml, ""));
  return {
    title: wrong ? `${messages.notices.titlePrefix}${title}` : title,
    lang: languageOf(view.locale),
    ...(wrong && { status: 400 }),
    ...(refusal && { status: 409 }),
    script: letterScriptPath,
    style: `.paper{--wide:${size.wide};--narrow:${size.narrow}}`,
    brand: offer.brand,
    hero: heading(view),
    body: html`<main>
${notice}
${isOpen && view.deadline && html`<p class="due">${messages.offer.answerBy(view.deadline)}</p>`}
${offer.answer && receipt(view, offer.answer)}
${letter(view)}
${isOpen && nextSteps(view)}
${isOpen && html`<p class="reach screen"><a class="button" href="#answer">${messages.offer.answerLink}</a></p>`}
${isOpen && answerForms(view)}
${question(view)}
</main>`,
  };
}

function heading({ messages, offer }: OfferView): Markup {
  const texts = messages.offer;
  return html`<h1>${texts.title(offer.jobTitle)}</h1>
<p>${texts.from(offer.company)} · ${texts.candidate(offer.candidateName)}</p>`;
}

function letter({ linkId, messages, offer }: OfferView): Markup {
  const texts = messages.offer;
  const address = `/o/${linkId}/letter`;
  return html`<section class="stack" aria-labelledby="letter-heading">
<h2 id="letter-heading">${texts.letter}</h2>
<iframe class="paper" src="${address}" title="${texts.letterFrame(offer.company)}" sandbox="${letterSandbox}" referrerpolicy="no-referrer"></iframe>
<p class="screen"><a class="target" href="${address}.pdf" download>${texts.pdf}</a> · <a class="target" href="${address}" target="_blank" rel="noopener">${texts.print}</a></p>
</section>`;
}

function nextSteps({ locale, messages, offer }: OfferView): Markup {
  const { next } = messages;
  const last = offer.startDate
    ? next.start(offer.company, formatDate(offer.startDate, locale))
    : next.accepted(offer.company);
  return html`<section class="stack screen" aria-labelledby="next-heading">
<h2 id="next-heading">${next.heading}</h2>
<ol class="steps"><li>${next.read}</li><li>${next.answer(offer.company)}</li><li>${last}</li></ol>
</section>`;
}

function question({ messages, offer }: OfferView): Markup {
  const texts = messages.ask;
  return ask({
    heading: texts.heading,
    text: texts.text(offer.contactName, offer.company),
    mail: {
      address: offer.contactEmail,
      subject: texts.subject(offer.jobTitle),
      link: texts.link(offer.contactEmail),
    },
  });
}
