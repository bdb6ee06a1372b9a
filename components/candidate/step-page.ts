import { formatDate } from "@/lib/format/dates";
import { languageOf } from "@/lib/format/locale";
import { formatMoney } from "@/lib/format/money";
import { payFrequencyWords } from "@/lib/format/pay-frequency";
import { brandHead } from "./brand";
import type { Page } from "./document";
import { icon } from "./icon";
import { html, type Markup } from "./markup";
import { notice } from "./notice";
import { stepStyle } from "./offer-style";
import type { OfferView, Refusal } from "./view";
import { proofOfVisit } from "./visit-field";

interface Step {
  title: string;
  /** What follows the title: forms, and what explains them. */
  body: Markup;
  /** What is wrong with what was sent, by the id of its field. */
  errors?: Record<string, string | undefined>;
  refusal?: Refusal | null;
}

/** Renders a page with one thing to do, from which a link leads back to the letter. */
export function stepPage(view: OfferView, { title, body, errors = {}, refusal }: Step): Page {
  const { linkId, locale, offer, texts } = view;
  const wrong = Object.entries(errors).flatMap(([id, text]) => (text ? [{ id, text }] : []));
  return {
    title: wrong.length > 0 ? `${texts.step.titlePrefix}${title}` : title,
    lang: languageOf(locale),
    ...(wrong.length > 0 && { status: 400 }),
    ...(refusal && { status: 409 }),
    sheet: stepStyle,
    brand: offer.brand,
    hasOwnBar: true,
    body: html`<div class="stripe"></div>${brandHead(offer.brand)}
<main class="form"><a class="link back-link" href="/o/${linkId}">${icon("back")}${texts.step.back}</a>
<h1 class="serif">${title}</h1>
${refusal && refusalNotice(view, refusal)}
${
  wrong.length > 0 &&
  notice(
    "negative",
    texts.step.problem,
    ...wrong.map(({ id, text }) => html`<a href="#${id}">${text}</a>`),
  )
}
${body}</main>`,
  };
}

function refusalNotice({ texts: { notices } }: OfferView, refusal: Refusal): Markup {
  return refusal === "changed"
    ? notice("warning", notices.changedTitle, notices.changedStep)
    : notice("warning", notices.resumedTitle, notices.resumed);
}

/** Renders what a form carries besides its fields: the version that was read, and the visit. */
export const hiddenFields = ({ linkId, offer }: OfferView, version = offer.version): Markup =>
  html`${proofOfVisit(linkId)}<input type="hidden" name="version" value="${version}">`;

/** Renders what is answered: role, pay and start. */
export function recap({ locale, offer, texts: { step } }: OfferView): Markup {
  const { currency, jobTitle, payFrequency, salary, startDate } = offer;
  return html`<div class="recap"><b>${jobTitle}</b><b>${salary !== null && formatMoney(salary, currency, locale)}</b><span>${startDate && step.starts(formatDate(startDate, locale, "full"))}</span><span>${salary !== null && payFrequency && payFrequencyWords(payFrequency, locale)}</span></div>`;
}

/** Renders what is wrong with a field, where a description refers to it. */
export const fieldError = (id: string, text: string | undefined) =>
  text && html`<p class="error" id="${id}-error">${text}</p>`;
