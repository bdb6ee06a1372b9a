import type { Transaction } from "@/db/client";
import { linkUrl } from "@/lib/auth/links";
import { formatDate, formatInstant } from "@/lib/format/dates";
import { isolate } from "@/lib/format/isolate";
import { formatPay } from "@/lib/format/money";
import { greetedName } from "@/lib/format/names";
import { escapeHtml } from "@/lib/letters/escape-html";
import { messagesFor, spokenLocale } from "@/lib/messages/messages";
import { enqueueMessages } from "@/lib/outbox/enqueue-messages";
import type { OfferWithParties } from "./lock-offers";

const oneLine = (text: string) => text.replaceAll(/\s+/g, " ").trim();

interface Signing {
  url: string;
  typedName: string;
  /** Language of what the candidate sees of this offer. */
  locale: string;
}

/** Composes the email that confirms to candidates what they accepted, under which name, and when. */
export function composeReceipt(offer: OfferWithParties, { url, typedName, ...spoken }: Signing) {
  const { account, candidate, job, salary, currency, payFrequency, startDate, acceptedAt } = offer;
  const { acceptanceMail: texts } = messagesFor(spoken.locale);
  const locale = spokenLocale(spoken.locale);
  const company = isolate(account.name, locale);
  const title = isolate(job.title, locale);
  const rows = [
    [texts.position, title],
    [texts.pay, salary === null ? null : formatPay(salary, currency, payFrequency, locale)],
    [texts.start, startDate && formatDate(startDate, locale)],
    [texts.signedAs, isolate(typedName, locale)],
    [texts.when, acceptedAt && formatInstant(acceptedAt, locale, account.timeZone, "long")],
  ].flatMap(([name, value]) =>
    name && value ? [`<p><strong>${escapeHtml(name)}</strong><br>${escapeHtml(value)}</p>`] : [],
  );
  const link = escapeHtml(url);
  const html = `<p>${escapeHtml(texts.greeting(isolate(greetedName(candidate), locale)))}</p>
<p>${escapeHtml(texts.introduction(company))}</p>
${rows.join("\n")}
<p>${escapeHtml(texts.attached)}</p>
<p><a class="letter-action" href="${link}">${escapeHtml(texts.button)}</a></p>
<hr>
<p>${escapeHtml(texts.fallback)}<br><a href="${link}">${link}</a></p>`;
  return { subject: oneLine(texts.subject(company, title)), html };
}

/**
 * Queues the receipt of a candidate who accepted, in the transaction of their answer: it is sent
 * once an acceptance. A candidate without an email address has only their page.
 */
export async function sendReceipt(
  tx: Transaction,
  offer: OfferWithParties,
  { linkId, ...signing }: { linkId: string } & Omit<Signing, "url">,
): Promise<void> {
  const { email } = offer.candidate;
  if (!email) return;
  const url = linkUrl("offer", linkId);
  await enqueueMessages(tx, offer.accountId, [
    {
      ...{ kind: "offer_receipt", recipient: email, offerId: offer.id, secrets: { url } },
      ...composeReceipt(offer, { url, ...signing }),
      locale: signing.locale,
    },
  ]);
}
