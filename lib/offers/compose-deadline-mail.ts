import { formatDeadline } from "@/lib/format/dates";
import { isolate } from "@/lib/format/isolate";
import { greetedName } from "@/lib/format/names";
import { escapeHtml } from "@/lib/letters/escape-html";
import { messagesFor, spokenLocale } from "@/lib/messages/messages";
import type { OfferWithParties } from "./lock-offers";

const oneLine = (text: string) => text.replaceAll(/\s+/g, " ").trim();

/** Composes an email about an offer's deadline: what it is, and the candidate's link. */
export function composeDeadlineMail(
  kind: "reminder" | "extension",
  offer: Pick<OfferWithParties, "account" | "candidate" | "job">,
  { expiryDate, url, ...spoken }: { expiryDate: string; url: string; locale: string },
): { subject: string; html: string } {
  const { account, candidate, job } = offer;
  const { mail, deadlineMail } = messagesFor(spoken.locale);
  const texts = deadlineMail[kind];
  const locale = spokenLocale(spoken.locale);
  const company = isolate(account.name, locale);
  const title = isolate(job.title, locale);
  const paragraphs = [
    mail.greeting(isolate(greetedName(candidate), locale)),
    texts.introduction(company, title),
    texts.deadline(formatDeadline(expiryDate, locale, account.timeZone)),
  ].map((text) => `<p>${escapeHtml(text)}</p>`);
  const link = escapeHtml(url);
  const ignored = "ignore" in texts ? `<p>${escapeHtml(texts.ignore)}</p>\n` : "";
  const html = `${paragraphs.join("\n")}
<p><a class="letter-action" href="${link}">${escapeHtml(mail.button)}</a></p>
<hr>
${ignored}<p>${escapeHtml(mail.fallback)}<br><a href="${link}">${link}</a></p>`;
  return { subject: oneLine(texts.subject(company, title)), html };
}
