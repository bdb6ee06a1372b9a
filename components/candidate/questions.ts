import { formatInstant } from "@/lib/format/dates";
import { isolate } from "@/lib/format/isolate";
import { escapeHtml } from "@/lib/letters/escape-html";
import type { LinkedQuestion } from "@/lib/offers/find-linked-offer";
import { html, type Markup } from "./markup";
import type { OfferView } from "./view";

/** Bytes that questions and answers can take beyond the newest, so that the page stays light. */
const maxBytes = 24_000;

/** Renders what the candidate asked and the answers: the newest whole, earlier ones folded. */
export function questions(view: OfferView): Markup | null {
  const { offer, texts } = view;
  const [newest, ...earlier] = offer.questions;
  if (!newest) return null;
  const shown = fitting(newest, earlier);
  const { heading, earlier: earlierTitle, left } = texts.questions;
  return html`<section class="asked" aria-labelledby="questions-heading"><h2 class="h2" id="questions-heading">${heading}</h2>
${item(view, newest)}
${
  shown.length > 0 &&
  html`<details><summary>${earlierTitle(shown.length)}</summary>
${shown.map((each) => item(view, each))}</details>`
}
${shown.length < earlier.length && html`<p class="small">${left(offer.contactName)}</p>`}
</section>`;
}

function fitting(newest: LinkedQuestion, earlier: readonly LinkedQuestion[]): LinkedQuestion[] {
  let bytes = sizeOf(newest);
  return earlier.filter((each) => {
    bytes += sizeOf(each);
    return bytes <= maxBytes;
  });
}

const sizeOf = ({ question, answer }: LinkedQuestion) =>
  Buffer.byteLength(escapeHtml(`${question}${answer ?? ""}`));

function item({ locale, offer, texts }: OfferView, each: LinkedQuestion): Markup {
  const { answer, answeredAt, answeredBy, askedAt, question } = each;
  const { answered, asked, waiting } = texts.questions;
  const time = (instant: string) =>
    html`<time datetime="${instant}">${formatInstant(instant, locale, offer.timeZone, "long")}</time>`;
  const who = answeredBy ? isolate(answeredBy, locale) : offer.company;
  return html`<div class="qa"><p class="small">${asked} · ${time(askedAt)}</p><p class="lines" dir="auto">${question}</p>
${
  answer && answeredAt
    ? html`<div class="reply"><p class="small">${answered(who)} · ${time(answeredAt)}</p><p class="lines" dir="auto">${answer}</p></div>`
    : html`<p class="small">${waiting(offer.contactName)}</p>`
}</div>
`;
}
