import { todayIn } from "@/lib/format/calendar";
import { formatDate } from "@/lib/format/dates";
import type { AcceptForm } from "./answer-form";
import type { Page } from "./document";
import { formId } from "./form-page";
import { html } from "./markup";
import { fieldError, hiddenFields, recap, stepPage } from "./step-page";
import type { OfferView, Refusal } from "./view";

/** Renders the page where the offer is accepted by typing one's name, which becomes the signature. */
export function acceptPage(view: OfferView, form: AcceptForm, refusal?: Refusal | null): Page {
  const { linkId, locale, now, offer, texts } = view;
  const { accept } = texts;
  const { error, name } = form;
  const day = (at: Date) => formatDate(todayIn(offer.timeZone, at), locale, "long");
  const today = formatDate(todayIn(offer.timeZone, now), locale, "full");
  return stepPage(view, {
    title: accept.title,
    errors: { name: error },
    refusal: refusal ?? null,
    body: html`${recap(view)}
<form id="${formId}" method="post" action="/o/${linkId}/accept">${hiddenFields(view)}
<div><label class="l" for="name">${accept.name}</label>
<p class="muted" id="name-hint">${accept.asOnOffer(offer.candidateName)}</p>
${fieldError("name", error)}
<div class="pen${error && " wrong"}"><input id="name" name="name" value="${name}" autocomplete="name" autocapitalize="words" spellcheck="false" required maxlength="200" aria-describedby="name-hint evidence${error && " name-error"}"${error && html` aria-invalid="true"`}></div>
<p class="under small"><span>${accept.signature}</span><span>${today}</span></p></div>
<p>${accept.letter(day(offer.writtenAt), offer.version)}</p>
<div class="acts"><button class="btn full">${accept.button}</button></div>
<p class="small" id="evidence">${accept.evidence}</p></form>`,
  });
}
