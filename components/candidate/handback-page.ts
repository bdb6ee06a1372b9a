import { isolateNames } from "@/lib/format/isolate";
import { languageOf } from "@/lib/format/locale";
import type { HandedBack } from "@/lib/invitations/find-handed-back";
import { messagesFor, spokenLocale } from "@/lib/messages/messages";
import type { Page } from "./document";
import { html } from "./markup";

/** Renders the page that a partner sends candidates to after an assessment. Changes nothing. */
export function handbackPage(shown: HandedBack): Page {
  const names = ["firstName", "assessmentName", "company"] as const;
  const { assessmentName, brand, company, firstName, locale } = isolateNames(
    shown,
    names,
    shown.locale,
  );
  const { handback } = messagesFor(locale);
  return {
    title: handback.title(assessmentName),
    lang: languageOf(spokenLocale(locale)),
    brand,
    body: html`<main class="card"><div class="stack">
<h1>${handback.thanks(firstName)}</h1>
<p>${handback.done(assessmentName, company)}</p>
<h2>${handback.next}</h2>
<ul>${handback.steps(company).map((step) => html`<li>${step}</li>`)}</ul>
<p class="muted">${handback.close}</p>
</div></main>`,
  };
}
