import { escapeHtml } from "./escape-html";

/** What stands in a stored letter where the candidate's own link will be. */
export const acceptUrlPlaceholder = "{{ accept_url }}";

const written =
  /\{\{-?\s*(?:offer[._])?accept_url\s*-?\}\}|%7B%7B(?:%20)*accept_url(?:%20)*%7D%7D/gi;

/** A stand-in of digits only, which nobody can guess and no filter or sanitiser changes. */
export function newAcceptUrlToken(): string {
  return BigInt(`0x${crypto.randomUUID().replaceAll("-", "")}`).toString();
}

/** Puts the token where HTML written by hand has the placeholder, in text or in an address. */
export function hideAcceptUrl(html: string, token: string): string {
  return html.replace(written, token);
}

/**
 * Turns the token into the placeholder. Braces that came from elsewhere, say a candidate's name,
 * become entities first, so that they are only ever text.
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
 * Puts the candidate's link into a stored letter, escaped. With `null`, for anyone but the
 * candidate, links lead nowhere and the text says what will stand there.
 */
export function fillAcceptUrl(html: string, url: string | null): string {
  if (url !== null) return html.replaceAll(acceptUrlPlaceholder, () => escapeHtml(url));
  return html
    .replace(/<[a-z][^>]*>/g, withoutAddress)
    .replaceAll(acceptUrlPlaceholder, "link to the candidate's page");
}
