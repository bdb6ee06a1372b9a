import { TypeGuards } from "liquidjs";
import { payFrequencies } from "@/db/enums";
import { countryCodes } from "@/lib/format/countries";
import { nameOf, pathOf } from "./value-paths";

const isoDay: Form = [(text) => /^\d{4}-\d{2}-\d{2}$/.test(text), "Write days as 2026-03-31"];

/** Which texts a plain value can be, and what to write. */
type Form = [isPossible: (text: string) => boolean, advice: string];
const forms: Record<string, Form> = {
  pay_frequency_code: [
    (text) => payFrequencies.some((code) => code === text),
    `It is one of ${payFrequencies.join(", ")}`,
  ],
  candidate_country_code: [
    (text) => countryCodes.includes(text),
    "Write an ISO code in capitals, such as US",
  ],
  currency: [(text) => /^[A-Z]{3}$/.test(text), "Write an ISO code in capitals, such as USD"],
  start_date_iso: isoDay,
  expiry_date_iso: isoDay,
  created_date_iso: isoDay,
  answer_by_iso: isoDay,
};

const numbers = new Set(["salary_amount", "offer_id"]);

function neverEqual(variable: unknown, other: unknown): string | null {
  const name = nameOf(variable);
  const form = forms[name ?? ""];
  if (!name || (!form && !numbers.has(name))) return null;
  const written = pathOf(variable);
  if (TypeGuards.isNumberToken(other)) {
    return form ? `“${written}” is never ${other.getText()}, because it is text. ${form[1]}` : null;
  }
  if (!TypeGuards.isQuotedToken(other) || other.content === "") return null;
  if (!form) {
    return `“${written}” is a number, so it never equals a text. Write ${other.content} without quotation marks`;
  }
  return form[0](other.content) ? null : `“${written}” is never “${other.content}”. ${form[1]}`;
}

const link = "accept_url";
const keepingLinks = new Set([
  ...["append", "capitalize", "cgi_escape", "default", "downcase", "escape", "escape_once"],
  ...["lstrip", "newline_to_br", "prepend", "raw", "rstrip", "strip", "strip_html"],
  ...["strip_newlines", "upcase", "uri_escape", "url_encode", "xml_escape"],
]);
const linkFault = (action: string) =>
  `“${link}” gets its address only when the letter is sent, so “${action}” can't use it`;

const isText = (token: unknown) =>
  TypeGuards.isNumberToken(token) || (TypeGuards.isQuotedToken(token) && token.content !== "");

/** Returns why a comparison always has the same result, or null. */
export function comparisonFault(operator: string, left: unknown, right: unknown): string | null {
  for (const [side, other] of [
    [left, right],
    [right, left],
  ]) {
    if (nameOf(side) === link && isText(other)) return linkFault(operator);
    const fault = operator === "==" || operator === "!=" ? neverEqual(side, other) : null;
    if (fault) return fault;
  }
  return null;
}

/** Returns why a filter doesn't do what its author means, or null. */
export function filterFault(name: string, argument: unknown, held: unknown): string | null {
  // The engine's own escaping is a filter whose name is no word.
  if (/\W/.test(name)) return null;
  if (nameOf(held) === link && !keepingLinks.has(name)) return linkFault(name);
  if (name !== "date" || !TypeGuards.isQuotedToken(argument)) return null;
  return /%/.test(argument.content) || argument.content === ""
    ? null
    : `“date: '${argument.content}'” prints these letters. Write a format such as '%d.%m.%Y'`;
}
