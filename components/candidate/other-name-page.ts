import { wordsOfName } from "@/lib/format/same-name";
import type { Page } from "./document";
import { formId } from "./form-page";
import { icon } from "./icon";
import { html, type Markup } from "./markup";
import { hiddenFields, stepPage } from "./step-page";
import type { OfferView } from "./view";

/** Name of the field with the name that was asked about. */
export const askedField = "asked";

/** Renders the question whether a name that isn't the candidate's is really theirs. */
export function otherNamePage(view: OfferView, typed: string, corrected = typed): Page {
  const { linkId, offer, texts } = view;
  const { otherName } = texts;
  const action = `/o/${linkId}/accept`;
  const fields = html`${hiddenFields(view)}<input type="hidden" name="${askedField}" value="${typed}">`;
  return stepPage(view, {
    title: otherName.title,
    body: html`<div class="notice" role="alert">${icon("warning")}<h2>${otherName.heading}</h2><p>${otherName.text}</p></div>
<dl class="pair"><div><dt>${otherName.offered}</dt><dd class="serif">${offer.candidateName}</dd></div><div><dt>${otherName.typed}</dt><dd class="serif hand">${marked(typed, offer.nameParts)}</dd></div></dl>
<form id="${formId}" class="q" method="post" action="${action}"><h2>${otherName.mistake}</h2>${fields}
<label class="muted" for="name">${otherName.correct}</label>
<div class="pen"><input id="name" name="name" value="${corrected}" autocomplete="name" autocapitalize="words" spellcheck="false" required maxlength="200"></div>
<button class="btn full">${otherName.correctButton}</button></form>
<form class="q" method="post" action="${action}"><h2>${otherName.mine(typed)}</h2>${fields}<input type="hidden" name="name" value="${typed}">
<p class="muted">${otherName.mineText(offer.company)}</p>
<button class="btn plain full">${otherName.mineButton(typed)}</button></form>`,
  });
}

/** Marks the words that aren't in the candidate's name. */
function marked(typed: string, name: Parameters<typeof wordsOfName>[0]): Markup {
  const known = new Set(wordsOfName(name));
  const words = typed.split(" ").map((word) => {
    const isKnown = wordsOfName(word).every((part) => known.has(part));
    return isKnown ? html`${word} ` : html`<mark>${word}</mark> `;
  });
  return html`${words}`;
}
