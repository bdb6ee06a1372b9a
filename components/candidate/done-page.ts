import type { PageBrand } from "./brand";
import type { Page } from "./document";
import { doneStyle } from "./done-style";
import { doneHead } from "./frame";
import { html, type Markup } from "./markup";

interface Done {
  title: string;
  /** The page's heading, if it isn't the title. */
  heading?: string;
  lang: string;
  brand: PageBrand;
  lead: string;
  /** What was done, in a card that reaches into the head. */
  card: Markup;
  /** What follows from it. */
  side: Markup;
  script?: string;
  /** Extra style. */
  style?: string;
  /** What the page's script finds the page by. */
  attributes?: Markup;
}

/** Renders a page that confirms something: that an offer was answered, or an assessment is over. */
export function donePage(done: Done): Page {
  const { attributes, brand, card, heading, lang, lead, script, side, style, title } = done;
  return {
    ...{ title, lang, brand },
    sheet: doneStyle,
    ...(script && { script }),
    ...(style && { style }),
    body: html`${doneHead(brand, heading ?? title, lead)}<main class="wrap done"${attributes}>${card}
<div class="side">${side}
</div></main>`,
  };
}
