import { formatDate } from "@/lib/format/dates";
import { languageOf } from "@/lib/format/locale";
import { fillWithoutLinks } from "@/lib/letters/accept-url";
import { letterSandbox } from "@/lib/letters/rules";
import { answeredPage } from "./answered-page";
import type { Page } from "./document";
import { icon } from "./icon";
import { letterScriptPath } from "./letter-script";
import { letterSize } from "./letter-size";
import { html, type Markup } from "./markup";
import { type NextStep, nextSteps } from "./next-steps";
import { lateNotice, notice } from "./notice";
import { openPage } from "./open-page";
import { questions } from "./questions";
import { summary } from "./summary";
import { contactOf, type OfferView, type Refusal } from "./view";

/** Renders the offer's page: its terms, its letter and the ways to answer, or the answer. */
export function offerPage(view: OfferView, notice: Refusal | "asked" | null = null): Page {
  const { locale, offer, texts } = view;
  if (offer.answer) return answeredPage(view, offer.answer);
  const size = letterSize(fillWithoutLinks(offer.letterHtml, ""));
  const page = openPage({
    title: texts.page.title(offer.company),
    lang: languageOf(locale),
    brand: offer.brand,
    eyebrow: texts.page.eyebrow,
    heading: offer.candidateName,
    lead: texts.page.lead(offer.jobTitle),
    main: html`${noticeOf(view, notice)}
${summary(view)}
${questions(view)}
${letter(view)}
${nextSteps({ heading: texts.next.heading, steps: steps(view), contact: contactOf(view) })}`,
  });
  return {
    ...page,
    ...(notice && notice !== "asked" && { status: 409 }),
    script: letterScriptPath,
    style: `.paper{--wide:${size.wide};--narrow:${size.narrow}}`,
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
