import type { AssistanceReason } from "@/db/enums";
import { linkUrl, optOutUrl } from "@/lib/auth/links";
import { formatDeadline } from "@/lib/format/dates";
import { isolate } from "@/lib/format/isolate";
import { greetedName } from "@/lib/format/names";
import { shorten } from "@/lib/format/shorten";
import { letterPart } from "@/lib/letters/document";
import { LetterTemplateError } from "@/lib/letters/errors";
import { escapeHtml } from "@/lib/letters/escape-html";
import { fitsMail, maxMailTextBytes } from "@/lib/letters/mail-size";
import { renderLetter } from "@/lib/letters/render-letter";
import type { LetterProblem } from "@/lib/letters/schema";
import type { LetterData, LetterTemplate } from "@/lib/letters/types";
import { messagesFor, spokenLocale } from "@/lib/messages/messages";

/** An offer to assist as needed for its emails. */
export interface NotifiedOffer {
  providerName: string;
  reason: AssistanceReason | null;
  additionalNotes: string | null;
  answerBy: string | null;
  /** Null for the built-in email. */
  template: LetterTemplate | null;
  account: LetterData["account"] & { locale: string };
}

export interface AssistanceMailInput {
  offer: NotifiedOffer;
  candidate: LetterData["candidate"] & { locale?: string | null };
  couponCode: string | null;
  linkId: string;
}

/** Returns the locale of an email: the candidate's, else the account's. */
export const localeOf = ({ candidate, offer }: Pick<AssistanceMailInput, "candidate" | "offer">) =>
  candidate.locale ?? offer.account.locale;

export interface AssistanceMail {
  subject: string;
  html: string;
  /** What is wrong with the template's email; one with errors must not be sent. */
  problems: LetterProblem[];
}

/**
 * Composes the email that notifies a candidate of an offer to assist, from its template or built
 * in. Always includes the links to the candidate's page and to opt out. Throws
 * `LetterTemplateError` if the template can't be parsed or makes too long an email.
 */
export function composeAssistanceMail(input: AssistanceMailInput): AssistanceMail {
  const { offer } = input;
  const locale = localeOf(input);
  const { assistance } = messagesFor(locale);
  const service = offer.reason && assistance.services[offer.reason];
  const subject = assistance.mail
    .subject(isolate(offer.providerName, locale), service)
    .replaceAll(/\s+/g, " ");
  const mail = offer.template
    ? templateMail(input, offer.template, service)
    : { html: builtinMail(input, service), problems: [] };
  const html = `${mail.html}\n${footer(input, mail.html)}`;
  if (offer.template && !fitsMail(html)) {
    const message = `The email is larger than ${maxMailTextBytes / 1000} kB`;
    throw new LetterTemplateError([{ message, line: 1, column: 1 }]);
  }
  return { subject: subject.trim(), ...mail, html };
}

function templateMail(
  { offer, candidate, couponCode, linkId }: AssistanceMailInput,
  template: LetterTemplate,
  service: string | null,
) {
  const { html, problems } = renderLetter({
    template,
    data: {
      candidate,
      account: offer.account,
      job: null,
      offer: null,
      assistance: {
        providerName: offer.providerName,
        service,
        additionalNotes: offer.additionalNotes,
        couponCode,
        answerBy: offer.answerBy,
        answerUrl: linkUrl("assistance", linkId),
        optOutUrl: optOutUrl(linkId),
      },
    },
  });
  return { html: letterPart(html, template.locale), problems };
}

const paragraph = (text: string) => `<p>${escapeHtml(text).replaceAll("\n", "<br>")}</p>`;

/** Characters of the notes in an email; the candidate's page has all. */
const maxNotesLength = 5000;

function builtinMail(
  { offer, candidate, couponCode, linkId }: AssistanceMailInput,
  service: string | null,
): string {
  const { account, additionalNotes, answerBy } = offer;
  const locale = localeOf({ offer, candidate });
  const providerName = isolate(offer.providerName, locale);
  const company = isolate(account.name, locale);
  const { mail } = messagesFor(locale).assistance;
  const deadline = answerBy && formatDeadline(answerBy, spokenLocale(locale), account.timeZone);
  const notes = shorten(additionalNotes?.trim() ?? "", maxNotesLength);
  return [
    paragraph(mail.greeting(isolate(greetedName(candidate), locale))),
    paragraph(mail.introduction(providerName, company)),
    service && paragraph(mail.service(service)),
    notes && `<blockquote dir="auto">${paragraph(notes)}</blockquote>`,
    couponCode && paragraph(mail.coupon),
    deadline && paragraph(mail.deadline(deadline)),
    `<p><a class="letter-action" href="${escapeHtml(linkUrl("assistance", linkId))}">${escapeHtml(mail.button)}</a></p>`,
  ]
    .filter(Boolean)
    .join("\n");
}

/** Returns the links that the email lacks, and why the candidate received it. */
function footer({ offer, candidate, linkId }: AssistanceMailInput, html: string): string {
  const locale = localeOf({ offer, candidate });
  const { mail } = messagesFor(locale).assistance;
  const company = isolate(offer.account.name, locale);
  const link = escapeHtml(linkUrl("assistance", linkId));
  const optOut = escapeHtml(optOutUrl(linkId));
  const hasAnswer = offer.template !== null && html.includes(link);
  return [
    "<hr>",
    !hasAnswer && `<p>${escapeHtml(mail.fallback)}<br><a href="${link}">${link}</a></p>`,
    `<p><small>${escapeHtml(mail.why(company))} <a href="${optOut}">${escapeHtml(mail.optOut)}</a></small></p>`,
  ]
    .filter(Boolean)
    .join("\n");
}
