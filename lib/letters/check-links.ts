import { acceptUrlPlaceholder } from "./accept-url";
import { isHidden } from "./hidden";
import { type Element, readHtml } from "./html-pieces";
import type { LetterProblem } from "./schema";

const shownLength = 60;
const short = (text: string) =>
  text.length > shownLength ? `${text.slice(0, shownLength)}…` : text;

const titleOf = ({ text }: Element) => {
  const title = text.replace(/\s+/g, " ").trim();
  return title ? `The link “${short(title)}”` : "A link";
};

/** Returns why a link doesn't work in a letter, or null if it does. */
function faultOf(address: string): string | null {
  const compact = address.replace(/[\p{Cc}\p{Cf}\p{Z}]+/gu, "");
  if (compact === "" || compact === "#") return "has no address. Add one, or remove the link";
  const link = compact.indexOf(acceptUrlPlaceholder.replace(/\s/g, ""));
  if (/^(?:https?:\/\/)*\{\{accept_url\}\}/i.test(compact)) return null;
  if (link > 0 && !/^https?:\/\/[^?#]+[?#].*=/i.test(compact.slice(0, link))) {
    return `has “${short(compact.slice(0, link))}” before {{ accept_url }}. Use {{ accept_url }} alone`;
  }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(compact)?.[1]?.toLowerCase();
  if (scheme === "mailto") return compact.includes("@") ? null : "has no email address";
  if (scheme === "tel") return /\d/.test(compact) ? null : "has no phone number";
  if (scheme === "http" || scheme === "https") return webFault(compact);
  if (scheme && !/^[\w.-]+:\d/.test(compact)) {
    return `starts with “${scheme}:”, which doesn't work in a letter. Use an https:// address`;
  }
  return `needs a full address that starts with https://, not “${short(address.trim())}”`;
}

function webFault(address: string): string | null {
  const isDouble = /^https?:\/\/(?:https?:|\/)/i.test(address);
  const host = !isDouble && URL.canParse(address) ? new URL(address).hostname : "";
  return /[a-z0-9]/i.test(host) ? null : `has an address that doesn't work: “${short(address)}”`;
}

const isAnchor = ({ attributes }: Element) =>
  attributes.href === undefined && (attributes.name || attributes.id);

/** Returns the links of a letter, as printed or written, that lead nowhere. */
export function checkLinks(html: string): LetterProblem[] {
  const links = readHtml(html).elements.filter(
    ({ name, attributes, parents }) =>
      name === "a" && ![...parents, { attributes }].some((each) => isHidden(each.attributes)),
  );
  return links.flatMap((link) => {
    const { text, attributes } = link;
    if (isAnchor(link) || (attributes.href === undefined && !text.trim())) return [];
    const href = attributes.href ?? "";
    const isInside = /^#./.test(href.trim());
    const fault = isInside ? "leads to a place in the letter, which is left out" : faultOf(href);
    if (!fault) return [];
    const level = isInside ? ("warning" as const) : ("error" as const);
    const name = href || text.trim();
    return [{ code: "broken_link" as const, level, message: `${titleOf(link)} ${fault}`, name }];
  });
}
