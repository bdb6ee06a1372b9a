import type { LinkedAssistance } from "@/lib/assistance/find-linked-recipient";
import { formatDeadline, formatInstant } from "@/lib/format/dates";
import { isolateNames } from "@/lib/format/isolate";
import { languageOf } from "@/lib/format/locale";
import { messagesFor, spokenLocale } from "@/lib/messages/messages";
import { ask } from "./ask";
import { cover } from "./cover";
import type { Page } from "./document";
import { html, type Markup } from "./markup";
import { optOutForm } from "./opt-out";
import { proofOfVisit } from "./visit-field";

/** Everything that the parts of the page need. */
interface View {
  shown: LinkedAssistance;
  linkId: string;
  texts: ReturnType<typeof messagesFor>["assistance"];
  locale: string;
  service: string | null;
  /** The response deadline, formatted. */
  deadline: string | null;
  isOpen: boolean;
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function viewOf(given: LinkedAssistance, linkId: string): View {
  const { answerBy, contact, reason, status, timeZone } = given;
  const texts = messagesFor(given.locale).assistance;
  const locale = spokenLocale(given.locale);
  const shown = {
    ...isolateNames(given, ["company", "firstName", "candidateName", "providerName"], locale),
    contact: contact && isolateNames(contact, ["name"], locale),
  };
  return {
    shown,
    linkId,
    texts,
    locale,
    service: reason && texts.services[reason],
    deadline: answerBy && formatDeadline(answerBy, locale, timeZone),
    isOpen: status === "recorded" || status === "notified" || status === "seen",
  };
}

/**
 * Renders the cover of an offer to assist, shown before the link is opened; never includes the
 * coupon.
 */
export function assistanceCover(given: LinkedAssistance, token: string): Page {
  const { shown, texts, locale, service, deadline, isOpen } = viewOf(given, token);
  const { company, firstName, providerName } = shown;
  return cover({
    title: texts.cover.title(providerName),
    brand: shown.brand,
    locale,
    eyebrow: texts.cover.greeting(firstName),
    heading: texts.cover.title(providerName),
    lead: service && sentence(service),
    sender: { name: providerName, text: texts.page.through(providerName, company) },
    facts: [isOpen && deadline ? texts.page.answerBy(deadline) : null],
    action: `/a/${token}/open`,
    button: texts.cover.button,
    small: `${texts.cover.opening(company)} ${texts.cover.personal}`,
  });
}

/**
 * Renders the page of an offer to assist: the offer, the coupon, and the answer form or the answer.
 */
export function assistancePage(
  given: LinkedAssistance,
  linkId: string,
  { isResumed = false } = {},
): Page {
  const view = viewOf(given, linkId);
  const { shown } = view;
  const hasCoupon = view.isOpen || shown.status === "accepted";
  return {
    title: view.texts.page.title(shown.providerName),
    lang: languageOf(view.locale),
    ...(isResumed && view.isOpen && { status: 409 }),
    brand: shown.brand,
    hero: heading(view),
    body: html`<main>
${due(view)}
${shown.status === "expired" && lateNotice(view)}
${isResumed && view.isOpen && resumedNotice(view)}
${receipt(view)}
${facts(view)}
${hasCoupon && coupon(view)}
${view.isOpen && answer(view)}
${question(view)}
${optOut(view)}
</main>`,
  };
}

function lateNotice({ deadline, texts }: View): Markup {
  return html`<div class="notice warning screen" role="alert">
<h2>${texts.late.title}</h2>
${deadline && html`<p>${texts.late.due(deadline)}</p>`}
<p>${texts.late.help}</p>
</div>`;
}

function resumedNotice({ texts }: View): Markup {
  return html`<div class="notice warning screen" role="alert">
<h2>${texts.resumed.title}</h2>
<p>${texts.resumed.text}</p>
</div>`;
}

function heading({ shown, texts }: View): Markup {
  const { company, providerName } = shown;
  return html`<h1>${texts.page.title(providerName)}</h1>
<p>${texts.page.through(providerName, company)} · ${texts.page.candidate(shown.candidateName)}</p>`;
}

const due = ({ deadline, isOpen, texts }: View) =>
  isOpen && deadline && html`<p class="due">${texts.page.answerBy(deadline)}</p>`;

function receipt({ locale, shown, texts }: View): Markup | null {
  const { answeredAt, company, status, timeZone } = shown;
  if (status !== "accepted" && status !== "declined") return null;
  const { answered } = texts;
  const accepted = status === "accepted";
  return html`<section class="stack" aria-labelledby="receipt-heading">
<div class="notice ${accepted ? "positive" : "warning"}">
<h2 id="receipt-heading">${accepted ? answered.accepted : answered.declined}</h2>
<p>${accepted ? answered.acceptedText(company) : answered.declinedText(company)}</p>
${answeredAt && html`<p>${answered.when}: ${formatInstant(answeredAt, locale, timeZone, "full")} (${timeZone})</p>`}
</div>
</section>`;
}

function facts({ service, shown, texts }: View): Markup | null {
  const notes = shown.additionalNotes?.trim();
  if (!service && !notes) return null;
  return html`<dl class="facts">
${service && html`<dt>${texts.page.service}</dt><dd>${sentence(service)}</dd>`}
${notes && html`<dt>${texts.page.notes}</dt><dd class="lines plain" dir="auto">${notes}</dd>`}
</dl>`;
}

function coupon({ service, shown, texts }: View): Markup | null {
  if (!shown.couponCode) return null;
  return html`<section class="stack" aria-labelledby="coupon-heading">
<h2 id="coupon-heading">${texts.page.coupon}</h2>
<p class="coupon" dir="ltr">${shown.couponCode}</p>
<p class="muted">${texts.page.couponFor(shown.providerName, service)}</p>
</section>`;
}

function answer({ linkId, shown, texts }: View): Markup {
  return html`<section class="panel stack screen" aria-labelledby="answer-heading">
<h2 id="answer-heading">${texts.page.heading}</h2>
<p id="answer-explanation">${texts.page.explanation(shown.company)}</p>
<div class="choices">
<form method="post" action="/a/${linkId}/accept">
${proofOfVisit(linkId)}
<button class="button" aria-describedby="answer-explanation">${texts.page.accept}</button>
</form>
<form method="post" action="/a/${linkId}/decline">
${proofOfVisit(linkId)}
<button class="button plain" aria-describedby="answer-explanation">${texts.page.decline}</button>
</form>
</div>
</section>`;
}

function question({ shown, texts: { contact } }: View): Markup {
  const { company, providerName } = shown;
  const person = shown.contact;
  if (person) {
    return ask({
      heading: contact.heading,
      text: contact.person(person.name, company),
      mail: {
        address: person.email,
        subject: contact.subject(providerName),
        link: contact.link(person.email),
      },
    });
  }
  const text = shown.wasMailed ? contact.company(company) : contact.account(company);
  return ask({ heading: contact.heading, text, mail: null });
}

function optOut({ linkId, shown, texts }: View): Markup {
  const { done, heading } = texts.optOut;
  return html`<section class="stack screen" id="opt-out" aria-labelledby="opt-out-heading">
<h2 id="opt-out-heading">${shown.hasOptedOut ? done : heading}</h2>
${optOutForm(shown, linkId)}
</section>`;
}
