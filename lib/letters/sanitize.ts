import sanitizeHtml from "sanitize-html";
import { typedToHtml } from "@/lib/format/typed-text";
import { hideAcceptUrl, newAcceptUrlToken, showAcceptUrl } from "./accept-url";
import { sanitizerOptions } from "./sanitizer-options";

const opening = '<div class="offer-letter">';

/** Returns whether one `div.offer-letter` contains the entire sanitised letter. */
function isWrapped(html: string): boolean {
  if (!html.startsWith(opening)) return false;
  let depth = 0;
  for (const { 0: tag, index } of html.matchAll(/<\/?div\b[^>]*>/g)) {
    depth += tag.startsWith("</") ? -1 : 1;
    if (depth === 0) return index + tag.length === html.length;
  }
  return false;
}

/** Returns safe letter HTML in its `div.offer-letter`; `token` stands for the candidate's link. */
export function sanitizeWithToken(html: string, token: string): string {
  const letter = typedToHtml(html);
  const clean = sanitizeHtml(letter, sanitizerOptions(letter, token)).trim();
  return showAcceptUrl(isWrapped(clean) ? clean : `${opening}${clean}</div>`, token);
}

/**
 * Sanitises handwritten HTML. Keeps letter formatting, the lines of a text typed without markup, links, which open a new tab, embedded images
 * and the placeholder of the candidate's link, and removes everything else. Returns one
 * `div.offer-letter`; sanitising it again changes nothing.
 */
export function sanitizeLetter(html: string): string {
  const token = newAcceptUrlToken();
  return sanitizeWithToken(hideAcceptUrl(html, token), token);
}
