import { formatDate } from "@/lib/format/dates";
import { languageOf } from "@/lib/format/locale";
import { formatMoney } from "@/lib/format/money";
import { payFrequencyWords } from "@/lib/format/pay-frequency";
import type { Page } from "./document";
import { formPage } from "./form-page";
import { html, type Markup } from "./markup";
import { notice } from "./notice";
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

/** Renders a page with one thing to do about an offer, from which a link leads back to the letter. */
export function stepPage(view: OfferView, { refusal, ...step }: Step): Page {
  const { linkId, locale, offer, texts } = view;
  return formPage({
    ...step,
    lang: languageOf(locale),
    brand: offer.brand,
    back: { href: `/o/${linkId}`, text: texts.step.back },
    notice: refusal ? refusalNotice(view, refusal) : null,
    texts: texts.step,
    hasLanguages: true,
    ...(refusal && { status: 409 }),
  });
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
