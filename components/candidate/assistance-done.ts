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
import { nextSteps } from "./next-steps";
import { optOut } from "./opt-out";
import { seal } from "./seal";
import { zones } from "./zones";

/** Renders the recorded answer to an offer to assist: what, when, the coupon, and what happens next. */
export function assistanceDone(view: AssistanceView): Page {
  const { linkId, locale, shared, shown, texts } = view;
  const { brand, company, contact, firstName } = shown;
  const { answered } = texts;
  const accepted = shown.status === "accepted";
  const [lead, step] = accepted
    ? [`${answered.accepted}.`, answered.acceptedText(company)]
    : [`${answered.declined}.`, answered.declinedText(company)];
  const writes = shared.next.contact(contact?.name ?? company);
  return donePage({
    title: accepted ? answered.accepted : answered.declined,
    heading: shared.answered.thanks(firstName),
    lang: languageOf(locale),
    brand,
    lead: `${lead} ${shared.answered.hasAnswer(company)}`,
    card: card(view, accepted),
    side: html`${accepted && coupon(view)}
${nextSteps({
  heading: shared.next.heading,
  steps: [accepted ? [writes, step] : [shared.answered.hasAnswer(company), step]],
  contact: helperOf(view),
})}
${optOut(shown, linkId)}`,
    script: letterScriptPath,
    style: assistanceStyle,
  });
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
