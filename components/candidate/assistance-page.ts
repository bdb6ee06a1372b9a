import type { LinkedAssistance } from "@/lib/assistance/find-linked-recipient";
import { languageOf } from "@/lib/format/locale";
import { assistanceDone } from "./assistance-done";
import { assistanceStyle } from "./assistance-style";
import { type AssistanceView, assistanceView, helperOf } from "./assistance-view";
import { calendarIcon } from "./calendar-link";
import { coupon } from "./coupon";
import { cover } from "./cover";
import { deadlineFact } from "./deadline";
import type { Page } from "./document";
import { fact } from "./frame";
import { letterScriptPath } from "./letter-script";
import { html, type Markup } from "./markup";
import { type NextStep, nextSteps } from "./next-steps";
import { notice } from "./notice";
import { openPage } from "./open-page";
import { optOut } from "./opt-out";

/**
 * Renders the cover of an offer to assist, shown before the link is opened; never includes the
 * coupon.
 */
export function assistanceCover(given: LinkedAssistance, token: string, now: Date): Page {
  const { deadline, isOpen, locale, service, shown, texts } = assistanceView(given, token, now);
  const { brand, candidateName, company, providerName } = shown;
  return cover({
    title: texts.cover.title(providerName),
    ...{ brand, locale },
    eyebrow: texts.page.eyebrow,
    heading: candidateName,
    lead: texts.page.lead(providerName, company),
    sender: { name: providerName, text: texts.page.through(providerName, company) },
    facts: [service, isOpen && deadline ? texts.page.answerBy(deadline) : null],
    action: `/a/${token}/open`,
    button: texts.cover.button,
    small: `${texts.cover.opening(company)} ${texts.cover.personal}`,
  });
}

/** Renders the page of an offer to assist: what is offered and the ways to answer, or the answer. */
export function assistancePage(given: LinkedAssistance, linkId: string, now: Date): Page {
  const view = assistanceView(given, linkId, now);
  const { isOpen, locale, shared, shown, texts } = view;
  if (shown.status === "accepted" || shown.status === "declined") return assistanceDone(view);
  const page = openPage({
    title: texts.page.title(shown.providerName),
    lang: languageOf(locale),
    brand: shown.brand,
    eyebrow: texts.page.eyebrow,
    heading: shown.candidateName,
    lead: texts.page.lead(shown.providerName, shown.company),
    main: html`${!isOpen && late(view)}
${summary(view)}
${notes(view)}
${isOpen && coupon(view)}
${nextSteps({ heading: shared.next.heading, steps: steps(view), contact: helperOf(view) })}
${optOut(shown, linkId)}`,
  });
  return { ...page, script: letterScriptPath, style: assistanceStyle };
}

const late = ({ deadline, texts: { late } }: AssistanceView): Markup =>
  notice("warning", late.title, deadline && late.due(deadline), late.help);

function summary(view: AssistanceView): Markup {
  const { calendar, isOpen, linkId, locale, now, service, shared, shown, texts } = view;
  const { answerBy, company, providerName, timeZone } = shown;
  const through = providerName === company ? null : texts.page.throughCompany(company);
  return html`<section class="rail card" aria-label="${shared.page.summary}"><dl class="facts">
${fact(texts.page.from, providerName, through)}${service && fact(texts.page.service, service)}${
  answerBy &&
  deadlineFact({
    ...{ date: answerBy, isLate: !isOpen, texts: shared.page, locale, now, timeZone },
    calendar: calendarIcon(`/a/${linkId}`, calendar.add),
  })
}</dl>
${isOpen && actions(view)}</section>`;
}

const actions = ({ linkId, shared: { page }, texts }: AssistanceView): Markup =>
  html`<nav class="actions two screen" aria-label="${page.answers}"><a class="btn" href="/a/${linkId}/accept">${page.accept}</a><a class="btn plain" href="/a/${linkId}/decline">${page.decline}</a><p class="small note">${texts.page.note}</p></nav>`;

function notes({ shown, texts }: AssistanceView): Markup | null {
  const text = shown.additionalNotes?.trim();
  if (!text) return null;
  return html`<section class="doc" aria-labelledby="notes"><div><h2 class="h2" id="notes">${texts.page.notes}</h2></div>
<p class="note-paper lines" dir="auto">${text}</p></section>`;
}

function steps({ isOpen, shared: { next }, shown, texts }: AssistanceView): NextStep[] {
  const { company, contact } = shown;
  const writes = next.contact(contact?.name ?? company);
  return isOpen
    ? [
        [texts.page.answerHere, texts.page.answerHereText],
        [writes, next.contactText(company)],
      ]
    : [[texts.late.help, null]];
}
