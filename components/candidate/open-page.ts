import type { PageBrand } from "./brand";
import type { Page } from "./document";
import { openHead } from "./frame";
import { html, type Markup } from "./markup";
import { openStyle } from "./open-style";

interface Open {
  title: string;
  lang: string;
  brand: PageBrand;
  eyebrow: string;
  heading: string;
  lead: string;
  /** Notices, the card of facts and actions, and what there is to read. */
  main: Markup;
}

/** Renders what a link opens, to be read and answered. */
export const openPage = ({ brand, heading, lang, main, title, ...head }: Open): Page => ({
  ...{ title, lang, brand },
  sheet: openStyle,
  body: html`${openHead({ brand, title: heading, ...head })}
<main class="wrap grid">
${main}
</main>`,
});
