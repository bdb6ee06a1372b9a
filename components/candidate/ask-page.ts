import type { AskForm } from "./answer-form";
import type { Page } from "./document";
import { formId } from "./form-page";
import { html } from "./markup";
import { fieldError, hiddenFields, stepPage } from "./step-page";
import type { OfferView } from "./view";

/** Name of the parameter of the offer's page that says that a question was sent. */
export const askedParameter = "asked";

/** Renders the page where a question about the offer is asked. */
export function askPage(view: OfferView, { error, question, version }: AskForm): Page {
  const { linkId, offer, texts } = view;
  const { ask } = texts;
  return stepPage(view, {
    title: ask.title,
    errors: { question: error },
    body: html`<p class="intro">${ask.text(offer.contactName, offer.company)}</p>
<form id="${formId}" method="post" action="/o/${linkId}/ask">${hiddenFields(view, version || view.offer.version)}
<div><label class="l" for="question">${ask.question}</label>
${fieldError("question", error)}
<textarea id="question" name="question" rows="7" required maxlength="2000"${error && html` aria-describedby="question-error" aria-invalid="true"`}>
${question}</textarea></div>
<div class="acts"><button class="btn full">${ask.button}</button></div></form>`,
  });
}
