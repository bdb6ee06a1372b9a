import type { LetterDocument } from "./document";
import { printWithSlices, type Slices } from "./slices";
import { findTokens } from "./tokens";

/**
 * Prints a document as a template. With the slices of its opening, unchanged blocks print their own
 * source, and an unchanged document prints the source that was opened.
 */
export const printTemplate = (document: LetterDocument, slices?: Slices): string =>
  printWithSlices(document, slices, { find: findTokens, hasConditions: true });
