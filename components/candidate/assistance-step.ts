import type { LinkedAssistance } from "@/lib/assistance/find-linked-recipient";
import { languageOf } from "@/lib/format/locale";
import { type AssistanceView, assistanceView } from "./assistance-view";
import type { Page } from "./document";
import { formId, formPage } from "./form-page";
import { html, type Markup } from "./markup";
import { notice } from "./notice";
import { proofOfVisit } from "./visit-field";

/** Renders the page where an offer to assist is accepted or declined, by one button. */
export function assistanceStep(
  given: LinkedAssistance,
  linkId: string,
  now: Date,
  { action, isResumed = false }: { action: "accept" | "decline"; isResumed?: boolean },
): Page {
  const view = assistanceView(given, linkId, now);
  const { locale, shared, shown, texts } = view;
  const title = texts.page[action];
  return formPage({
    title,
    lang: languageOf(locale),
    brand: shown.brand,
    back: { href: `/a/${linkId}`, text: texts.page.back },
    notice: isResumed ? notice("warning", texts.resumed.title, texts.resumed.text) : null,
    texts: shared.step,
    hasLanguages: true,
    ...(isResumed && { status: 409 }),
    body: html`${recap(view)}
<p class="intro">${texts.page.explanation(shown.company)}</p>
<form id="${formId}" method="post" action="/a/${linkId}/${action}">${proofOfVisit(linkId)}
<div class="acts"><button class="btn full${action === "decline" && " plain"}">${title}</button></div></form>`,
  });
}

const recap = ({ service, shown, texts }: AssistanceView): Markup =>
  html`<div class="recap"><b>${shown.providerName}</b><span></span><span>${service ?? texts.page.through(shown.providerName, shown.company)}</span></div>`;
