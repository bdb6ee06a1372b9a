import type { LinkedAssistance } from "@/lib/assistance/find-linked-recipient";
import { isolateNames } from "@/lib/format/isolate";
import { languageOf } from "@/lib/format/locale";
import { messagesFor, spokenLocale } from "@/lib/messages/messages";
import type { Page } from "./document";
import { formPage } from "./form-page";
import { html, type Markup } from "./markup";

/** Renders the form to opt out of such offers, or to opt back in. The company is isolated. */
function optOutForm(shown: LinkedAssistance, token: string): Markup {
  const { optOut } = messagesFor(shown.locale).assistance;
  const [text, action, button] = shown.hasOptedOut
    ? [optOut.doneText(shown.company), "opt-in", optOut.undo]
    : [optOut.explanation(shown.company), "opt-out", optOut.button];
  return html`<p class="muted">${text}</p>
<form method="post" action="/a/${token}/${action}">
<button class="btn plain">${button}</button>
</form>`;
}

/** Renders that choice below an offer to assist. */
export function optOut(shown: LinkedAssistance, linkId: string): Markup {
  const { done, heading } = messagesFor(shown.locale).assistance.optOut;
  return html`<section class="later screen" id="opt-out" aria-labelledby="opt-out-heading">
<h2 class="h2" id="opt-out-heading">${shown.hasOptedOut ? done : heading}</h2>
${optOutForm(shown, linkId)}
</section>`;
}

/** Renders the page that an email's opt-out link opens, with that choice alone. */
export function optOutPage(given: LinkedAssistance, token: string): Page {
  const shown = isolateNames(given, ["company"], given.locale);
  const { assistance, offerPage } = messagesFor(shown.locale);
  const { optOut } = assistance;
  const page = formPage({
    title: shown.hasOptedOut ? optOut.done : optOut.title(shown.company),
    lang: languageOf(spokenLocale(shown.locale)),
    brand: shown.brand,
    texts: offerPage.step,
    body: optOutForm(shown, token),
  });
  return { ...page, languageAction: `/a/${token}/language`, languageReturn: "opt-out" };
}
