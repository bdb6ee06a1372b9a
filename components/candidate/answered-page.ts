import { daysBetween, todayIn } from "@/lib/format/calendar";
import { formatDate } from "@/lib/format/dates";
import { languageOf } from "@/lib/format/locale";
import type { RecordedAnswer } from "@/lib/offers/find-linked-offer";
import { calendarLink } from "./calendar-link";
import { reasonText } from "./decline-page";
import type { Page } from "./document";
import { donePage } from "./done-page";
import { icon } from "./icon";
import { letterScriptPath } from "./letter-script";
import { html, type Markup } from "./markup";
import { type NextStep, nextSteps } from "./next-steps";
import { questions } from "./questions";
import { seal } from "./seal";
import { contactOf, type OfferView } from "./view";
import { zones } from "./zones";

/** Renders the recorded answer: who, when, which letter, and what happens next. */
export function answeredPage(view: OfferView, answer: RecordedAnswer): Page {
  const { locale, offer, texts } = view;
  const [title, lead] = headline(view, answer);
  return donePage({
    title,
    lang: languageOf(locale),
    brand: offer.brand,
    lead: `${lead} ${texts.answered.hasAnswer(offer.company)}`,
    card: card(view, answer),
    side: html`${firstDay(view, answer)}
${questions(view)}
${nextSteps({ heading: texts.next.heading, steps: steps(view, answer), contact: contactOf(view) })}`,
    script: letterScriptPath,
  });
}

function headline({ offer, texts }: OfferView, answer: RecordedAnswer): [string, string] {
  const { company, firstName, jobTitle } = offer;
  const { answered } = texts;
  const accepted = answer.status === "accepted";
  if (!answer.byCandidate) {
    const title = accepted ? answered.acceptedElsewhere : answered.declinedElsewhere;
    return [title, answered.recorded(company)];
  }
  return accepted
    ? [answered.welcome(company, firstName), answered.accepted(jobTitle)]
    : [answered.thanks(firstName), answered.declined(jobTitle)];
}

function card(view: OfferView, answer: RecordedAnswer): Markup {
  const { linkId, locale, offer, texts } = view;
  const { answered } = texts;
  const accepted = answer.status === "accepted";
  const day = answer.at && todayIn(offer.timeZone, answer.at);
  return html`<section class="card signed" aria-label="${answered.yours}">
<div class="row"><p class="lab">${answer.typedName ? answered.signedBy : answered.yours}</p>${accepted && day && seal(answered.stamp(formatDate(day, locale), offer.company), locale)}</div>
${answer.typedName && html`<p class="hand">${answer.typedName}</p>`}
${declined(view, answer)}
${day && answer.at && html`<p class="day">${formatDate(day, locale, "full")}</p><p class="when">${zones({ locale, timeZone: offer.timeZone, yourTime: texts.page.yourTime }, answer.at)}</p>`}
<a class="btn full screen" href="/o/${linkId}/${accepted ? "sealed" : "letter"}.pdf" download>${icon("download")}${accepted ? answered.sealedPdf : answered.pdf}</a>
${accepted && html`<p class="small note">${answered.sealed}</p>`}
<div class="proof"><p class="small"><b>${answered.fingerprint}</b> (SHA-256)</p><p class="mono">${groups(offer.letterHash)}</p>
<p class="small">${answered.version(answer.version ?? offer.version)}. ${answered.fingerprintHint}</p></div></section>`;
}

function declined(view: OfferView, answer: RecordedAnswer): Markup | null {
  const { answered } = view.texts;
  if (answer.status !== "declined" || !(answer.chosenReason || answer.reason)) return null;
  return html`<dl>${answer.chosenReason && html`<dt>${answered.reason}</dt><dd>${reasonText(view, answer.chosenReason)}</dd>`}
${answer.reason && html`<dt>${answered.message}</dt><dd class="lines">${answer.reason}</dd>`}</dl>`;
}

const groups = (hash: string) => hash.match(/.{1,8}/g)?.join(" ") ?? hash;

function firstDay(
  { calendar, linkId, locale, now, offer, texts }: OfferView,
  answer: RecordedAnswer,
): Markup | null {
  const { startDate, timeZone } = offer;
  if (!startDate || answer.status !== "accepted") return null;
  const days = daysBetween(todayIn(timeZone, now), startDate);
  const count = new Intl.NumberFormat(locale).format(days);
  return html`<section class="first"><div><p class="muted">${texts.answered.firstDay}</p><b>${formatDate(startDate, locale, "full")}</b>
${calendarLink(`/o/${linkId}`, calendar.add)}</div>
${days > 0 && html`<p class="big">${count}<small>${texts.answered.daysToGo(days)}</small></p>`}</section>`;
}

function steps(
  { offer, texts: { answered, next } }: OfferView,
  answer: RecordedAnswer,
): NextStep[] {
  const { company, contactName } = offer;
  return answer.status === "accepted"
    ? [[next.contact(contactName), answered.nextAccepted(contactName, company)]]
    : [[answered.hasAnswer(company), answered.nextDeclined(contactName, company)]];
}
