import { languageOf } from "@/lib/format/locale";
import { initials } from "@/lib/format/names";
import { brandOnColor, type PageBrand } from "./brand";
import { coverStyle } from "./cover-style";
import type { Page } from "./document";
import { icon } from "./icon";
import { html, type Markup } from "./markup";

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
  const { name, text } = shown.sender;
  return {
    title: shown.title,
    lang: languageOf(shown.locale),
    brand: shown.brand,
    sheet: coverStyle,
    body: coverBody({
      ...shown,
      label: shown.button,
      sheet: html`<div class="who"><span class="ava" aria-hidden="true">${initials(name)}</span><div><p>${text}</p>
${shown.facts.map((fact) => fact && html`<p>${fact}</p>`)}</div></div>
<form method="post" action="${shown.action}">
<button class="btn full">${shown.button} ${icon("forward")}</button>
<p class="small">${shown.small}</p>
</form>`,
    }),
  };
}

interface CoverBody {
  /** None where the account isn't known, or mustn't be. */
  brand?: PageBrand;
  eyebrow?: string;
  heading: string;
  lead: string | null;
  /** Name of the sheet, and what is on it. */
  label: string;
  sheet: Markup;
}

/** Renders a title on the account's color, and a sheet below or beside it. */
export function coverBody({ brand, eyebrow, heading, label, lead, sheet }: CoverBody): Markup {
  const { account, ornament } = brand ? brandOnColor(brand) : { account: null, ornament: null };
  return html`<div class="cover">${ornament}
<header>${account}</header>
<main>${eyebrow && html`<p class="eyebrow">${eyebrow}</p>`}
<h1 class="serif">${heading}</h1>
${lead && html`<p class="lead">${lead}</p>`}</main>
<section class="sheet" aria-label="${label}">${sheet}</section>
</div>`;
}
