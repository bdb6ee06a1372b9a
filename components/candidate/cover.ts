import { languageOf } from "@/lib/format/locale";
import { initials } from "@/lib/format/names";
import { brandOnColor, type PageBrand } from "./brand";
import type { Page } from "./document";
import { icon } from "./icon";
import { html } from "./markup";
import { coverStyle } from "./offer-style";

interface Cover {
  title: string;
  brand: PageBrand;
  locale: string;
  eyebrow: string;
  heading: string;
  lead: string | null;
  /** Who sent it: their name, and a sentence with it. */
  sender: { name: string; text: string };
  /** What else is known before opening. */
  facts: readonly (string | null)[];
  /** Form action of the one button, whose POST is the human opening that counts. */
  action: string;
  button: string;
  small: string;
}

/** Renders the first page behind a link, for people and for mail scanners. */
export function cover(shown: Cover): Page {
  const { account, ornament } = brandOnColor(shown.brand);
  const { name, text } = shown.sender;
  return {
    title: shown.title,
    lang: languageOf(shown.locale),
    brand: shown.brand,
    hasOwnBar: true,
    sheet: coverStyle,
    body: html`<div class="cover">${ornament}
<header>${account}</header>
<main><p class="eyebrow">${shown.eyebrow}</p>
<h1 class="serif">${shown.heading}</h1>
${shown.lead && html`<p class="lead">${shown.lead}</p>`}</main>
<section class="sheet" aria-label="${shown.button}"><div class="who"><span class="ava" aria-hidden="true">${initials(name)}</span><div><p>${text}</p>
${shown.facts.map((fact) => fact && html`<p>${fact}</p>`)}</div></div>
<form method="post" action="${shown.action}">
<button class="btn full">${shown.button} ${icon("forward")}</button>
<p class="small">${shown.small}</p>
</form></section>
</div>`,
  };
}
