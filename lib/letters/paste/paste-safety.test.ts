import { describe, expect, it } from "vitest";
import { xssPayloads } from "@/lib/testing/xss-payloads";
import { sanitizeLetter } from "../sanitize";
import { cleanPaste } from "./clean-paste";
import { pastedSource } from "./pasted-source";

const names = new Set([
  ...["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "thead", "tbody", "tr"],
  ...["th", "td", "strong", "em", "u", "s", "sub", "sup", "span", "a", "img", "br", "hr"],
  "blockquote",
]);

const attributes: Record<string, RegExp> = {
  href: /^(?:https?:\/\/|mailto:|tel:)/,
  src: /^data:image\/png;base64,[A-Za-z0-9+/=]+$/,
  alt: /^/,
  style: /^(?:text-align: (?:center|right|justify))$/,
  class: /^page-break$/,
};

const tag = /<(\/?)([a-z][a-z0-9]*)((?: [a-z]+="[^"<>]*")*)>/g;

/** Returns what of a cleaned fragment isn't plain formatting. */
function dangersOf(html: string): string[] {
  const dangers: string[] = [];
  const rest = html.replace(tag, (_all, _close, name: string, given: string) => {
    if (!names.has(name)) dangers.push(name);
    for (const [, key = "", value = ""] of given.matchAll(/ ([a-z]+)="([^"]*)"/g)) {
      if (!attributes[key]?.test(value)) dangers.push(`${key}=${value}`);
    }
    return "";
  });
  if (/[<>]/.test(rest)) dangers.push(`loose markup: ${rest}`);
  return dangers;
}

describe("a pasted fragment", () => {
  it("is tried with enough payloads", () => expect(xssPayloads.length).toBeGreaterThan(200));

  it.each(xssPayloads)("runs and fetches nothing: %s", (payload) => {
    for (const html of [payload, `<p>before ${payload} after</p>`, `<ul><li>${payload}</ul>`]) {
      const clean = cleanPaste(html);
      expect(dangersOf(clean.html)).toEqual([]);
      expect(cleanPaste(clean.html).html, "nothing appears the second time").toBe(clean.html);
      const pasted = pastedSource({ text: "x", html });
      expect(dangersOf(pasted?.html ?? "")).toEqual([]);
      expect(sanitizeLetter(clean.html)).not.toMatch(/<[^>]*\son\w+=|javascript:/i);
    }
  });
});
