import { acceptUrlPlaceholder } from "./accept-url";
import { isHidden } from "./hidden";
import type { Element } from "./html-pieces";
import { linkAddress } from "./link-address";
import type { LetterProblem } from "./schema";

/** Stands for the candidate's link while a letter's links are checked. */
export const linkMark = "\uE001accept_url\uE001";

const shownLength = 60;
const short = (text: string) =>
  text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;

const titleOf = ({ text }: Element) => {
  const title = text.replace(/\s+/g, " ").trim();
  return title ? `The link “${short(title)}”` : "A link";
};

/** Returns why a link doesn't work in a letter, or null if it does. */
function faultOf(href: string): string | null {
  const address = linkAddress(href);
  if (address === "" || address === "#") return "has no address. Add one, or remove the link";
  const link = address.indexOf(linkMark);
  if (link >= 0 && /^(?:https?:\/\/)*$/i.test(address.slice(0, link))) return null;
  if (link > 0 && !/^https?:\/\/[^?#]+[?#].*=/i.test(address.slice(0, link))) {
    return `has “${short(address.slice(0, link))}” before {{ accept_url }}. Use {{ accept_url }} alone`;
  }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === "mailto") {
    return /^mailto:[^@?]+@[^@?.]+\./i.test(address) ? null : "has no email address";
  }
  if (scheme === "tel") return /\d/.test(address) ? null : "has no phone number";
  if (scheme === "http" || scheme === "https") return webFault(address);
  if (scheme && !/^[\w.-]+:\d/.test(address)) {
    return `starts with “${scheme}:”, which doesn't work in a letter. Use an https:// address`;
  }
  return `needs a full address that starts with https://, not “${short(address)}”`;
}

const domain = /^(?:[^.\s]+\.)*[^.\s]+\.?$/;

function webFault(address: string): string | null {
  const isDouble = /^https?:\/\/https?(?:[:/]|$)/i.test(address);
  const url = !isDouble && URL.canParse(address) ? new URL(address) : null;
  if (!url || !domain.test(url.hostname) || !/[a-z0-9]/i.test(url.hostname)) {
    return `has an address that doesn't work: “${short(address)}”`;
  }
  return url.username ? `has “${url.username}@” before its domain: “${short(address)}”` : null;
}

const isAnchor = ({ attributes }: Element) =>
  attributes.href === undefined && (attributes.name || attributes.id);

/** Returns the links among a letter's elements, as printed or written, that lead nowhere. */
export function checkLinks(elements: readonly Element[]): LetterProblem[] {
  const links = elements.filter(
    ({ name, attributes, parents }) =>
      name === "a" && ![...parents, { attributes }].some((each) => isHidden(each.attributes)),
  );
  return links.flatMap((link) => {
    const { text, attributes } = link;
    if (isAnchor(link) || (attributes.href === undefined && !text.trim())) return [];
    const href = attributes.href ?? "";
    const isInside = /^#./.test(linkAddress(href));
    const fault = isInside ? "leads to a place in the letter, which is left out" : faultOf(href);
    if (!fault) return [];
    const level = isInside ? ("warning" as const) : ("error" as const);
    const name = href.replaceAll(linkMark, acceptUrlPlaceholder) || text.trim();
    return [{ code: "broken_link" as const, level, message: `${titleOf(link)} ${fault}`, name }];
  });
}
