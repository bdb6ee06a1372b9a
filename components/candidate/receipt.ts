import { formatInstant } from "@/lib/format/dates";
import type { RecordedAnswer } from "@/lib/offers/find-linked-offer";
import { html, type Markup } from "./markup";
import type { OfferView } from "./view";

/** Renders the recorded answer: who, when, and which letter. */
export function receipt(view: OfferView, answer: RecordedAnswer): Markup {
  const { linkId, locale, offer } = view;
  const texts = view.messages.receipt;
  const accepted = answer.status === "accepted";
  const own = accepted ? texts.accepted : texts.declined;
  const elsewhere = accepted ? texts.acceptedElsewhere : texts.declinedElsewhere;
  const after = accepted ? texts.acceptedText : texts.declinedText;
  const when =
    answer.at && `${formatInstant(answer.at, locale, offer.timeZone, "full")} (${offer.timeZone})`;
  const fact = (term: string, value: string | null) =>
    value && html`<dt>${term}</dt><dd class="lines">${value}</dd>`;
  return html`<section class="stack" aria-labelledby="receipt-heading">
<div class="notice ${accepted ? "positive" : "warning"}">
<h2 id="receipt-heading">${answer.byCandidate ? own : elsewhere}</h2>
<p>${after(offer.company)}</p>
</div>
<dl class="facts">
${fact(texts.name, answer.typedName)}
${!answer.byCandidate && fact(texts.recordedBy, offer.company)}
${fact(texts.when, when)}
${fact(texts.reason, answer.reason)}
<dt>${texts.version}</dt><dd>${texts.versionOf(offer.version)}</dd>
<dt>${texts.fingerprint}</dt><dd><span class="hash">${offer.letterHash}</span><br>
<span class="muted small">${texts.fingerprintHint}</span></dd>
</dl>
${accepted && html`<p class="screen"><a class="button" href="/o/${linkId}/sealed.pdf" download>${texts.download}</a></p>`}
<p class="muted small screen">${accepted ? texts.sealed : texts.keep}</p>
</section>`;
}
