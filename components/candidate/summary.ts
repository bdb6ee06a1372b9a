import { formatDate } from "@/lib/format/dates";
import { formatFieldValue } from "@/lib/format/field-value";
import { isolate } from "@/lib/format/isolate";
import { formatMoney } from "@/lib/format/money";
import { payFrequencyWords } from "@/lib/format/pay-frequency";
import { employmentTypeWords } from "@/lib/letters/employment-type";
import { calendarIcon } from "./calendar-link";
import { deadlineFact } from "./deadline";
import { fact } from "./frame";
import { html, type Markup } from "./markup";
import type { OfferView } from "./view";

/** Renders the terms at a glance, and the answers: a bar on phones, below the terms elsewhere. */
export function summary(view: OfferView): Markup {
  const { page } = view.texts;
  return html`<section class="rail card" aria-label="${page.summary}"><dl class="facts">
${role(view)}${pay(view)}${facts(view)}${start(view)}${due(view)}</dl>
${!view.isLate && actions(view)}</section>`;
}

function role({ locale, offer, texts }: OfferView): Markup {
  const { employmentType, location } = offer;
  const more = [
    location && isolate(location, locale),
    employmentType && employmentTypeWords(employmentType, locale),
  ].filter(Boolean);
  return fact(texts.page.role, offer.jobTitle, more.join(" · ") || null);
}

function pay({ locale, offer, texts }: OfferView): Markup | null {
  const { currency, payFrequency, salary } = offer;
  if (salary === null) return null;
  return html`<div><dt>${texts.page.pay}</dt><dd class="pay"><bdi>${formatMoney(salary, currency, locale)}</bdi>${payFrequency && html` <small>${payFrequencyWords(payFrequency, locale)}</small>`}</dd></div>
`;
}

const facts = ({ locale, offer }: OfferView) =>
  offer.facts.map(
    ({ label, type, value }) =>
      html`<div class="fact"><dt>${label}</dt><dd class="lines"><bdi>${formatFieldValue(type, value, { locale, currency: offer.currency })}</bdi></dd></div>
`,
  );

const start = ({ locale, offer: { startDate }, texts }: OfferView) =>
  startDate && fact(texts.page.start, formatDate(startDate, locale, "full"));

function due({ calendar, isLate, linkId, locale, now, offer, texts }: OfferView): Markup | null {
  const { expiryDate: date, timeZone } = offer;
  if (!date) return null;
  return deadlineFact({
    ...{ date, timeZone, locale, now, isLate, texts: texts.page },
    calendar: calendarIcon(`/o/${linkId}`, calendar.add),
  });
}

/** Renders the ways to answer. They name the version that is read here: no other is answered. */
function actions({ linkId, offer: { version }, texts: { page } }: OfferView): Markup {
  return html`<nav class="actions screen" aria-label="${page.answers}"><a class="btn" href="/o/${linkId}/accept?version=${version}">${page.accept}</a><a class="btn plain" href="/o/${linkId}/decline?version=${version}">${page.decline}</a><a class="btn plain" href="/o/${linkId}/ask?version=${version}">${page.ask}</a><p class="small note">${page.note}</p></nav>`;
}
