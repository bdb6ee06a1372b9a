import { formatDate } from "@/lib/format/dates";
import { languageOf } from "@/lib/format/locale";
import { fillWithoutLinks } from "@/lib/letters/accept-url";
import { letterSandbox } from "@/lib/letters/rules";
import { answeredPage } from "./answered-page";
import { brandHead } from "./brand";
import type { Page } from "./document";
import { icon } from "./icon";
import { letterScriptPath } from "./letter-script";
import { letterSize } from "./letter-size";
import { html, type Markup } from "./markup";
import { type NextStep, nextSteps } from "./next-steps";
import { lateNotice, notice } from "./notice";
import { openOfferStyle } from "./offer-style";
import { questions } from "./questions";
import { summary } from "./summary";
import type { OfferView, Refusal } from "./view";

/** Renders the offer's page: its terms, its letter and the ways to answer, or the answer. */
export function offerPage(view: OfferView, notice: Refusal | "asked" | null = null): Page {
  const { locale, offer, texts } = view;
  if (offer.answer) return answeredPage(view, offer.answer);
  const size = letterSize(fillWithoutLinks(offer.letterHtml, ""));
  return {
    title: texts.page.title(offer.company),
    lang: languageOf(locale),
    ...(notice && notice !== "asked" && { status: 409 }),
    script: letterScriptPath,
    sheet: openOfferStyle,
    style: `.paper{--wide:${size.wide};--narrow:${size.narrow}}`,
    brand: offer.brand,
    hasOwnBar: true,
    body: html`${brandHead(offer.brand, band(view))}
<main class="wrap grid">
${noticeOf(view, notice)}
${summary(view)}
${questions(view)}
${letter(view)}
${nextSteps(view, steps(view))}
</main>`,
  };
}

function noticeOf(view: OfferView, about: Refusal | "asked" | null): Markup | null {
  const { ask, notices } = view.texts;
  if (about === "changed") return notice("warning", notices.changedTitle, notices.changed);
  if (view.isLate) return lateNotice(view);
  return about === "asked"
    ? notice("positive", ask.sentTitle, ask.sent(view.offer.contactName))
    : null;
}

const band = ({ offer, texts: { page } }: OfferView): Markup =>
  html`<div class="band"><div class="wrap"><div><p class="eyebrow">${page.eyebrow}</p>
<h1 class="name serif">${offer.candidateName}</h1>
<p class="lead">${page.lead(offer.jobTitle)}</p></div></div></div>`;

function letter({ linkId, offer, texts: { page } }: OfferView): Markup {
  const address = `/o/${linkId}/letter`;
  return html`<section class="doc" aria-labelledby="letter-heading"><div><h2 class="h2" id="letter-heading">${page.letter}</h2>
<a class="link screen" href="${address}.pdf" download>${icon("download")}${page.pdf}</a></div>
<iframe class="paper" src="${address}" title="${page.letterFrame(offer.company)}" sandbox="${letterSandbox}" referrerpolicy="no-referrer"></iframe>
<noscript><a class="link screen" href="${address}" target="_blank" rel="noopener">${page.print}</a></noscript>
</section>`;
}

function steps({ isLate, locale, offer, texts: { next } }: OfferView): NextStep[] {
  const { company, contactName, startDate } = offer;
  const start = startDate && formatDate(startDate, locale, "full");
  return [
    ...(isLate ? [] : [[next.sign, next.signText] as const]),
    [next.contact(contactName), next.contactText(company)],
    ...(start ? [[next.start, start] as const] : []),
  ];
}
