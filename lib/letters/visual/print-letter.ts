import type { LetterDocument } from "./document";
import { printWithSlices, type Slices } from "./slices";
import { findLinks } from "./tokens";

/**
 * Prints a document as a letter in its `div.offer-letter`. With the slices of its opening, an
 * unchanged document prints the letter that was opened.
 */
export function printLetter(document: LetterDocument, slices?: Slices): string {
  const printed = printWithSlices(document, slices, { find: findLinks, hasConditions: false });
  return printed === slices?.source
    ? printed
    : `<div class="offer-letter">${printed.trimEnd()}</div>`;
}
