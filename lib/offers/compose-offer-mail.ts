import { formatDeadline } from "@/lib/format/dates";
import { isolate } from "@/lib/format/isolate";
import { greetedName } from "@/lib/format/names";
import { fillAcceptUrl } from "@/lib/letters/accept-url";
import { letterPart } from "@/lib/letters/document";
import { escapeHtml } from "@/lib/letters/escape-html";
import { fitsMail } from "@/lib/letters/mail-size";
import { messagesFor, spokenLocale } from "@/lib/messages/messages";
import type { OfferWithParties } from "./lock-offers";

/**
 * Composes the email with a letter: an introduction, the letter, and the link to respond. A letter
 * that is too long for an email is left out: it is on the candidate's page.
 */
export function composeOfferMail(input: {
  offer: OfferWithParties;
  letterHtml: string;
  letterLocale: string;
  /** Language of the email. */
  locale: string;
  url: string;
}): { subject: string; html: string } {
  const { offer, letterHtml, letterLocale, url } = input;
  const { account, candidate, expiryDate, job } = offer;
  const { mail } = messagesFor(input.locale);
  const locale = spokenLocale(input.locale);
  const deadline = expiryDate && formatDeadline(expiryDate, locale, account.timeZone);
  const company = isolate(account.name, locale);
  const paragraphs = [
    mail.greeting(isolate(greetedName(candidate), locale)),
    mail.introduction(company),
    ...(deadline ? [mail.deadline(deadline)] : []),
  ].map((text) => `<p>${escapeHtml(text)}</p>`);
  const link = escapeHtml(url);
  const around = (letter: string) => `${paragraphs.join("\n")}
<p><a class="letter-action" href="${link}">${escapeHtml(mail.button)}</a></p>
<hr>
${letter}
<hr>
<p>${escapeHtml(mail.fallback)}<br><a href="${link}">${link}</a></p>`;
  const whole = around(letterPart(fillAcceptUrl(letterHtml, url), letterLocale));
  const html = fitsMail(whole) ? whole : around(`<p>${escapeHtml(mail.onPage)}</p>`);
  return { subject: oneLine(mail.subject(company, isolate(job.title, locale))), html };
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, " ").trim();
