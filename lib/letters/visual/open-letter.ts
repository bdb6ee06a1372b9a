import { typedToHtml } from "@/lib/format/typed-text";
import type { Refusal } from "./document";
import { type Opened, readSource } from "./read-source";
import { findLinks } from "./tokens";

const wrapper = /^\s*<div class="offer-letter">([\s\S]*)<\/div>\s*$/;

/**
 * Opens the letter of one offer as a document. Its only Liquid is the placeholder of the candidate's
 * link; other braces are text.
 */
export function openLetter(html: string): Opened | Refusal {
  const letter = wrapper.exec(html)?.[1] ?? typedToHtml(html);
  return readSource(html, letter, findLinks);
}
