import { html, type Markup } from "./markup";
import type { OfferView } from "./view";
import { proofOfVisit } from "./visit-field";

const wrong = (id: string, text: string | undefined) =>
  text && html`<p class="wrong" id="${id}">${text}</p>`;

/** Renders two plain forms: accept by typing one's name, or decline with a reason. */
export function answerForms(view: OfferView): Markup {
  return html`<section id="answer" class="panel stack screen" aria-labelledby="accept-heading">
${acceptForm(view)}
</section>
<section class="panel screen">${declineForm(view)}</section>`;
}

function acceptForm({ linkId, offer, messages, accept: state }: OfferView): Markup {
  const { accept } = messages;
  const error = state.errors.name;
  return html`<h2 id="accept-heading">${accept.heading}</h2>
<p id="accept-explanation">${accept.explanation}</p>
<form method="post" action="/o/${linkId}/accept">
${proofOfVisit(linkId)}
<input type="hidden" name="version" value="${offer.version}">
<label for="name">${accept.name}</label>
${wrong("name-error", error)}
<input type="text" id="name" name="name" value="${state.name}" autocomplete="name" autocapitalize="words" spellcheck="false" required maxlength="200" aria-describedby="accept-explanation accept-evidence${error && " name-error"}"${error && html` aria-invalid="true"`}>
<button class="button">${accept.button}</button>
<p class="muted small" id="accept-evidence">${accept.evidence}</p>
</form>`;
}

function declineForm({ linkId, offer, messages, decline: state }: OfferView): Markup {
  const { decline } = messages;
  const error = state.errors.reason;
  return html`<details${(state.reason || error) && html` open`}>
<summary>${decline.heading}</summary>
<form method="post" action="/o/${linkId}/decline">
${proofOfVisit(linkId)}
<p>${decline.explanation(offer.company)}</p>
<input type="hidden" name="version" value="${offer.version}">
<label for="reason">${decline.reason} <span class="muted">(${decline.optional})</span></label>
<p class="muted small" id="reason-hint">${decline.reasonHint(offer.company)}</p>
${wrong("reason-error", error)}
<textarea id="reason" name="reason" rows="4" maxlength="2000" aria-describedby="reason-hint${error && " reason-error"}"${error && html` aria-invalid="true"`}>
${state.reason}</textarea>
<button class="button plain">${decline.button}</button>
</form>
</details>`;
}
