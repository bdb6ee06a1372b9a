import { formatDeadline } from "@/lib/format/dates";
import { greetedName } from "@/lib/format/names";
import { fillAcceptUrl } from "@/lib/letters/accept-url";
import { escapeHtml } from "@/lib/letters/escape-html";
import { messagesFor, spokenLocale } from "@/lib/messages/messages";
import type { OfferWithParties } from "./lock-offers";

/** Composes the email with a letter: an introduction, the letter, and the link to respond. */
export function composeOfferMail(input: {
  offer: OfferWithParties;
  letterHtml: string;
  url: string;
}): { subject: string; html: string } {
  const { offer, letterHtml, url } = input;
  const { account, candidate, expiryDate, job } = offer;
  const { mail } = messagesFor(account.locale);
  const deadline =
    expiryDate && formatDeadline(expiryDate, spokenLocale(account.locale), account.timeZone);
  const paragraphs = [
    mail.greeting(greetedName(candidate)),
    mail.introduction(account.name),
    ...(deadline ? [mail.deadline(deadline)] : []),
  ].map((text) => `<p>${escapeHtml(text)}</p>`);
  const link = escapeHtml(url);
  const html = `${paragraphs.join("\n")}
<p><a class="letter-action" href="${link}">${escapeHtml(mail.button)}</a></p>
<hr>
${fillAcceptUrl(letterHtml, url)}
<hr>
<p>${escapeHtml(mail.fallback)}<br><a href="${link}">${link}</a></p>`;
  return { subject: oneLine(mail.subject(account.name, job.title)), html };
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, " ").trim();
