import sanitizeHtml from "sanitize-html";
import { typedToHtml } from "@/lib/format/typed-text";
import { hideAcceptUrl, newAcceptUrlToken, showAcceptUrl } from "./accept-url";
import { isReadAgain, sanitizerOptions, withoutLeftOut } from "./sanitizer-options";

/** Elements within each other, the letter's own included; the text of more stays. */
const mostLevels = 60;

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

/** Returns sanitised HTML that stays the same when it is sanitised again. */
function settle(html: string, token: string): string {
  let isSettled = true;
  const clean = sanitizeHtml(html, {
    ...sanitizerOptions(html, token),
    nestingLimit: html.startsWith(opening) ? mostLevels : mostLevels - 1,
    onOpenTag(name, attributes) {
      isSettled &&= isReadAgain(name, attributes);
    },
  });
  const rest = withoutLeftOut(clean);
  return isSettled ? rest : settle(rest, token);
}

/** Returns safe letter HTML in its `div.offer-letter`; `token` stands for the candidate's link. */
export function sanitizeWithToken(html: string, token: string): string {
  const given = typedToHtml(html);
  const clean = settle(given, token).trim();
  if (isWrapped(clean)) return showAcceptUrl(clean, token);
  const wrapped = `${opening}${clean}</div>`;
  return showAcceptUrl(given.startsWith(opening) ? settle(wrapped, token) : wrapped, token);
}

/**
 * Sanitises handwritten HTML. Keeps letter formatting, the lines of a text typed without markup,
 * links, which open a new tab, embedded images and the placeholder of the candidate's link, and
 * removes everything else. Returns one `div.offer-letter`; sanitising it again changes nothing.
 */
export function sanitizeLetter(html: string): string {
  const token = newAcceptUrlToken();
  return sanitizeWithToken(hideAcceptUrl(html, token), token);
}
