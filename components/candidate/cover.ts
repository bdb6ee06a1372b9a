import { languageOf } from "@/lib/format/locale";
import type { PageBrand } from "./brand";
import type { Page } from "./document";
import { html } from "./markup";

interface Cover {
  title: string;
  brand: PageBrand;
  locale: string;
  greeting: string;
  heading: string;
  /** Facts known before opening; those without a value are left out. */
  facts: readonly (readonly [term: string, value: string | null])[];
  /** Form action of the one button, whose POST is the human opening that counts. */
  action: string;
  button: string;
  small: string;
}

/** Renders the first page behind a link, for people and for mail scanners. */
export function cover(shown: Cover): Page {
  return {
    title: shown.title,
    lang: languageOf(shown.locale),
    brand: shown.brand,
    isNarrow: true,
    hero: html`<p>${shown.greeting}</p>
<h1>${shown.heading}</h1>`,
    body: html`<main class="card top"><div class="stack">
<dl class="facts">
${shown.facts.map(([term, value]) => value && html`<dt>${term}</dt><dd>${value}</dd>`)}
</dl>
<form method="post" action="${shown.action}">
<button class="button">${shown.button}</button>
</form>
<p class="muted small">${shown.small}</p>
</div></main>`,
  };
}
