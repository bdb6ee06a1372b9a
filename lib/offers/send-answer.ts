import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { accounts, links, offers, offerVersions } from "@/db/schema";
import type { Actor } from "@/lib/auth/actor";
import { linkUrl } from "@/lib/auth/links";
import { isolate } from "@/lib/format/isolate";
import { greetedName } from "@/lib/format/names";
import { escapeHtml } from "@/lib/letters/escape-html";
import { messagesFor, spokenLocale } from "@/lib/messages/messages";
import { enqueueMessages } from "@/lib/outbox/enqueue-messages";
import { sameAccount } from "@/lib/same-account";
import type { OfferWithParties } from "./lock-offers";
import { versionLocale } from "./select-offers";

/** A question with its answer, and who wrote it. */
export interface AnsweredQuestion {
  question: string;
  answer: string;
  author: Pick<Actor, "kind" | "name">;
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, " ").trim();

const quoted = (text: string) =>
  `<blockquote dir="auto"><p>${escapeHtml(text).replaceAll("\n", "<br>")}</p></blockquote>`;

/** Composes the email with the answer to a candidate's question, beside the question. */
export function composeAnswerMail(
  { account, candidate, job }: Pick<OfferWithParties, "account" | "candidate" | "job">,
  { question, answer, author }: AnsweredQuestion,
  { url, locale: chosen }: { url: string; locale: string },
): { subject: string; html: string } {
  const { answerMail: texts } = messagesFor(chosen);
  const locale = spokenLocale(chosen);
  const company = isolate(account.name, locale);
  const name = author.kind === "user" ? isolate(author.name, locale) : null;
  const link = escapeHtml(url);
  const html = `<p>${escapeHtml(texts.greeting(isolate(greetedName(candidate), locale)))}</p>
<p>${escapeHtml(texts.introduction(company, name))}</p>
<p><strong>${escapeHtml(texts.question)}</strong></p>
${quoted(question)}
<p><strong>${escapeHtml(texts.answer)}</strong></p>
<p dir="auto">${escapeHtml(answer).replaceAll("\n", "<br>")}</p>
<p>${escapeHtml(texts.more)}</p>
<p><a class="letter-action" href="${link}">${escapeHtml(texts.button)}</a></p>
<hr>
<p>${escapeHtml(texts.fallback)}<br><a href="${link}">${link}</a></p>`;
  return { subject: oneLine(texts.subject(company, isolate(job.title, locale))), html };
}

/**
 * Queues the email with an answer in the offer's language, in the transaction that records it. A
 * candidate without an email address has only their page.
 */
export async function sendAnswer(
  tx: Transaction,
  offer: OfferWithParties,
  answered: AnsweredQuestion,
): Promise<void> {
  const { email } = offer.candidate;
  if (!email) return;
  const [link] = await tx
    .select({ id: links.id, locale: versionLocale })
    .from(links)
    .innerJoin(offers, sameAccount(offers.id, links.offerId))
    .innerJoin(accounts, eq(accounts.id, links.accountId))
    .innerJoin(
      offerVersions,
      and(sameAccount(offerVersions.offerId, offers.id), eq(offerVersions.number, offers.version)),
    )
    .where(
      and(
        eq(links.accountId, offer.accountId),
        eq(links.offerId, offer.id),
        isNull(links.closedAt),
      ),
    );
  if (!link) return;
  const url = linkUrl("offer", link.id);
  const { locale } = link;
  await enqueueMessages(tx, offer.accountId, [
    {
      ...{ kind: "question_answer", recipient: email, offerId: offer.id, secrets: { url } },
      ...{ locale, ...composeAnswerMail(offer, answered, { url, locale }) },
    },
  ]);
}
