import { todayIn } from "@/lib/format/calendar";
import { formatDate } from "@/lib/format/dates";
import { languageOf } from "@/lib/format/locale";
import { assistanceStyle } from "./assistance-style";
import { type AssistanceView, helperOf } from "./assistance-view";
import { coupon } from "./coupon";
import type { Page } from "./document";
import { donePage } from "./done-page";
import { letterScriptPath } from "./letter-script";
import { html, type Markup } from "./markup";
import { type NextStep, nextSteps } from "./next-steps";
import { optOut } from "./opt-out";
import { seal } from "./seal";
import { zones } from "./zones";

/** Renders the recorded answer to an offer to assist: what, when, the coupon, and what happens next. */
export function assistanceDone(view: AssistanceView): Page {
  const { linkId, locale, shared, shown, texts } = view;
  const { brand, company, firstName } = shown;
  const { answered } = texts;
  const accepted = shown.status === "accepted";
  const lead = accepted
    ? `${answered.accepted}. ${answered.acceptedText(company)}`
    : `${answered.declined}. ${answered.declinedText(company)}`;
  return donePage({
    title: accepted ? answered.accepted : answered.declined,
    heading: shared.answered.thanks(firstName),
    lang: languageOf(locale),
    brand,
    lead,
    card: card(view, accepted),
    side: html`${accepted && coupon(view)}
${nextSteps({
  heading: shared.next.heading,
  steps: [accepted ? nextAccepted(view) : nextDeclined(view)],
  contact: helperOf(view),
})}
${optOut(shown, linkId)}`,
    script: letterScriptPath,
    style: assistanceStyle,
  });
}

function nextAccepted({ shared, shown, texts }: AssistanceView): NextStep {
  const { company, contact } = shown;
  const text = contact
    ? shared.answered.nextAccepted(contact.name, company)
    : texts.answered.acceptedText(company);
  return [shared.next.contact(contact?.name ?? company), text];
}

function nextDeclined({ shared, shown: { company, contact } }: AssistanceView): NextStep {
  const { hasAnswer, nextDeclined } = shared.answered;
  return [hasAnswer(company), contact && nextDeclined(contact.name, company)];
}

function card(view: AssistanceView, accepted: boolean): Markup {
  const { locale, service, shared, shown, texts } = view;
  const { answeredAt, company, providerName, timeZone } = shown;
  const { answered } = texts;
  const day = answeredAt && todayIn(timeZone, answeredAt);
  const stamp = day && shared.answered.stamp(formatDate(day, locale), company);
  return html`<section class="card signed" aria-label="${shared.answered.yours}">
<div class="row"><p class="lab">${shared.answered.yours}</p>${accepted && stamp && seal(stamp, locale)}</div>
<p class="said serif">${accepted ? answered.acceptedShort : answered.declinedShort}</p>
<dl><dt>${texts.page.from}</dt><dd>${providerName}</dd>
${service && html`<dt>${texts.page.service}</dt><dd>${service}</dd>`}</dl>
${
  day &&
  answeredAt &&
  html`<p class="day">${formatDate(day, locale, "full")}</p><p>${zones({ locale, timeZone, yourTime: shared.page.yourTime }, answeredAt)}</p>`
}</section>`;
}
