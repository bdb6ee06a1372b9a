import { directionOf } from "@/lib/format/locale";
import { html, type Markup } from "./markup";

/** The length of the circle that the text follows. */
const circle = 276;
const charactersThatFit = 60;

/** Renders the stamp of an acceptance, with a text around it where its script can follow a circle. */
export function seal(text: string, locale: string): Markup {
  const isBent = directionOf(locale) === "ltr" && text.length <= charactersThatFit;
  return html`<svg class="seal" width="112" height="112" viewBox="0 0 112 112" fill="none" stroke="currentColor" aria-hidden="true"><circle cx="56" cy="56" r="54.5" stroke-width="1.5"/><circle cx="56" cy="56" r="34" stroke-width="1.5"/><path d="m43 57 9 9 18-20" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round"/>${
    isBent &&
    html`<path id="ring" d="M56 100a44 44 0 1 1 .01 0" stroke="none" transform="rotate(0 56 56)"/><text fill="currentColor" stroke="none" dominant-baseline="middle"><textPath href="#ring" textLength="${circle}" lengthAdjust="spacing">${text.toLocaleUpperCase(locale)}</textPath></text>`
  }</svg>`;
}
