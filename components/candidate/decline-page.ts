import type { DeclineForm } from "./answer-form";
import type { Page } from "./document";
import { formId } from "./form-page";
import { html } from "./markup";
import { fieldError, hiddenFields, stepPage } from "./step-page";
import type { OfferView, Refusal } from "./view";

/** Renders the page where the offer is declined, with a reason from the account's list and a message. */
export function declinePage(view: OfferView, form: DeclineForm, refusal?: Refusal | null): Page {
  const { linkId, offer, texts } = view;
  const { decline, step } = texts;
  const { errors, message } = form;
  const optional = html` <span class="opt-note">${step.optional}</span>`;
  return stepPage(view, {
    title: decline.title,
    errors: { reasons: errors.reason, message: errors.message },
    refusal: refusal ?? null,
    body: html`<p class="intro">${decline.text(offer.company)} <a href="/o/${linkId}/ask?version=${offer.version}">${decline.askFirst}</a></p>
<form id="${formId}" method="post" action="/o/${linkId}/decline">${hiddenFields(view)}
${
  offer.declineReasons.length > 0 &&
  html`<fieldset id="reasons"${errors.reason && html` aria-describedby="reasons-error"`}><legend>${decline.main}${optional}</legend>
${fieldError("reasons", errors.reason)}
${offer.declineReasons.map((reason) => option(view, reason, reason === form.reason))}</fieldset>`
}
<div><label class="l" for="message">${decline.message(offer.contactName)}${optional}</label>
${fieldError("message", errors.message)}
<textarea id="message" name="message" maxlength="2000"${errors.message && html` aria-describedby="message-error" aria-invalid="true"`}>
${message}</textarea></div>
<div class="acts"><button class="btn plain full">${decline.button}</button></div></form>`,
  });
}

/** Renders a reason to choose, in the candidate's language if it is one that every account has. */
const option = (view: OfferView, reason: string, isChosen: boolean) =>
  html`<label class="opt"><input type="radio" name="reason" value="${reason}"${isChosen && html` checked`}><span>${reasonText(view, reason)}</span></label>
`;

/** Returns a reason as candidates read it. */
export function reasonText({ texts: { decline } }: OfferView, reason: string): string {
  const texts: Record<string, string> = decline.reasons;
  return Object.hasOwn(texts, reason) ? (texts[reason] ?? reason) : reason;
}
