import type { LinkedAssistance } from "@/lib/assistance/find-linked-recipient";
import { isolate, isolateNames } from "@/lib/format/isolate";
import { languageOf } from "@/lib/format/locale";
import { messagesFor, spokenLocale } from "@/lib/messages/messages";
import type { Page } from "./document";
import { html, type Markup } from "./markup";

/** Renders the form to opt out of such offers, or to opt back in. */
export function optOutForm(given: LinkedAssistance, token: string): Markup {
  const shown = isolateNames(given, ["company"], given.locale);
  const { optOut } = messagesFor(shown.locale).assistance;
  if (!shown.hasOptedOut) {
    return html`<p class="muted">${optOut.explanation(shown.company)}</p>
<form method="post" action="/a/${token}/opt-out">
<button class="button plain">${optOut.button}</button>
</form>`;
  }
  return html`<p>${optOut.doneText(shown.company)}</p>
<form method="post" action="/a/${token}/opt-in">
<button class="button plain">${optOut.undo}</button>
</form>`;
}

/** Renders the page that an email's opt-out link opens, with that choice alone. */
export function optOutPage(shown: LinkedAssistance, token: string): Page {
  const { optOut } = messagesFor(shown.locale).assistance;
  const company = isolate(shown.company, shown.locale);
  const title = shown.hasOptedOut ? optOut.done : optOut.title(company);
  return {
    title,
    lang: languageOf(spokenLocale(shown.locale)),
    brand: shown.brand,
    body: html`<main class="card"><div class="stack">
<h1>${title}</h1>
${optOutForm(shown, token)}
</div></main>`,
  };
}
