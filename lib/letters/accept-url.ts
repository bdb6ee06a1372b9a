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
