import { escapeHtml } from "./escape-html";

/** Placeholder of the candidate's link in a stored letter. */
export const acceptUrlPlaceholder = "{{ accept_url }}";

const placeholderPattern =
  /\{\{-?\s*(?:offer[._])?accept_url\s*-?\}\}|%7B%7B(?:%20)*accept_url(?:%20)*%7D%7D/gi;

/** Returns an unguessable token of digits, which no filter or sanitiser changes. */
export function newAcceptUrlToken(): string {
  return BigInt(`0x${crypto.randomUUID().replaceAll("-", "")}`).toString();
}

/** Replaces the placeholder in handwritten HTML, in each spelling, in text and in addresses. */
export function hideAcceptUrl(html: string, token: string): string {
  return html.replace(placeholderPattern, () => token);
}

/**
 * Replaces the token with the placeholder. Braces from elsewhere, such as a candidate's name,
 * become entities first, so that they stay text.
 */
export function showAcceptUrl(html: string, token: string): string {
  return html.replaceAll("{{", "&#123;&#123;").replaceAll(token, acceptUrlPlaceholder);
}

const withoutAddress = (tag: string) =>
  tag.includes(acceptUrlPlaceholder)
    ? tag
        .replace(/ href="[^"]*"/, ' href="#"')
        .replace(/ (?:target|rel)="[^"]*"/g, "")
        .replaceAll(acceptUrlPlaceholder, "")
    : tag;

/**
 * Fills the candidate's link into a stored letter, escaped. With `null`, for anyone but the
 * candidate, links lead nowhere and the text describes the link.
 */
export function fillAcceptUrl(html: string, url: string | null): string {
  if (url !== null) return html.replaceAll(acceptUrlPlaceholder, () => escapeHtml(url));
  return html
    .replace(/<[a-z][^>]*>/g, withoutAddress)
    .replaceAll(acceptUrlPlaceholder, "link to the candidate's page");
}

const acceptLink = String.raw`<a\b[^>]*\shref="\{\{ accept_url \}\}[^"]*"[^>]*>(?:(?!</?a\b)[\s\S])*</a>`;
const filler = String.raw`(?:\s|<br />|</?(?:strong|em|b|i|u|span|small|bdi)\b[^>]*>)*`;

/** A paragraph or item that has nothing but the candidate's link. */
const acceptBlock = new RegExp(
  String.raw`<(p|li|div|h[1-6])\b[^>]*>${filler}(?:${acceptLink}|\{\{ accept_url \}\})${filler}</\1>`,
  "g",
);

/** A note that explains the candidate's link where its address is printed. */
const acceptNote =
  /<p\b[^>]*\bletter-note\b[^>]*>(?:(?!<\/?p\b)[\s\S])*?\{\{ accept_url \}\}(?:(?!<\/?p\b)[\s\S])*<\/p>/g;

/** Removes what only leads to the candidate's page. A line that announced it no longer does. */
function withoutAcceptBlocks(html: string): string {
  let rest = "";
  let at = 0;
  for (const { 0: block, index } of html.matchAll(acceptBlock)) {
    rest += withoutColon(html.slice(at, index));
    at = index + block.length;
  }
  return rest + html.slice(at);
}

/** Characters in which a text's last colon is looked for. */
const tail = 80;

const withoutColon = (html: string): string =>
  html.slice(0, -tail) +
  html.slice(-tail).replace(/(?:\s|&nbsp;)*[:：]((?:<\/(?:strong|em|b|i|span)>)*<\/p>\s*)$/, ".$1");

/**
 * Fills a letter for the page where its candidate answers, or with `null` for paper: without the
 * button and the lines that only lead there or explain it. Links within a sentence keep their text.
 */
export function fillWithoutLinks(html: string, url: string | null): string {
  const rest = withoutAcceptBlocks(html.replace(acceptNote, "")).replace(
    new RegExp(acceptLink, "g"),
    (link) =>
      /\sclass="[^"]*\bletter-action\b/.test(link) ? "" : link.replace(/^<a\b[^>]*>|<\/a>$/g, ""),
  );
  return fillAcceptUrl(rest, url);
}
