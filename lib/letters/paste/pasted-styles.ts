import type { Align, Marks } from "../imported/blocks";
import type { Element } from "../imported/tree";
import { letterAddress, linkAddress } from "../link-address";
import { readStyleSheet } from "../style-sheet";

const wanted =
  /^(?:text-decoration(?:-line)?|display|visibility|mso-hide|mso-list|mso-element|mso-special-character|mso-outline-level|font-weight|font-style|font-variant|vertical-align|text-align|text-transform|direction|white-space|list-style(?:-type)?|page-break-(?:before|after)|break-before|margin(?:-top|-bottom)?|font|opacity|font-size)$/i;

/** Declarations of one element, by property. */
export type Style = ReadonlyMap<string, string>;

/** Returns declarations as a map; a later one of a property counts. */
function declarationsOf(text: string): Style {
  const style = new Map<string, string>();
  for (const part of text.split(";").slice(0, 200)) {
    const at = part.indexOf(":");
    if (at < 0) continue;
    const value = part
      .slice(at + 1)
      .replace(/!\s*important/i, "")
      .trim()
      .toLowerCase();
    style.set(part.slice(0, at).trim().toLowerCase(), value);
  }
  return style;
}

/** Returns a function that reads an element's style, with what the page's style elements say. */
export function styleReader(html: string): (element: Element) => { text: string; style: Style } {
  const sheet = readStyleSheet(html, wanted);
  return ({ name, attributes }) => {
    const text = [sheet.styleOf(name, attributes.class), attributes.style]
      .filter(Boolean)
      .join(";");
    return { text, style: declarationsOf(text) };
  };
}

const boldNames = new Set(["b", "strong"]);
const italicNames = new Set(["i", "em", "cite", "dfn", "var"]);
const underlineNames = new Set(["u", "ins"]);
const strikeNames = new Set(["s", "strike", "del"]);

const redirects: [address: RegExp, parameter: string][] = [
  [/^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?/i, "q"],
  [/^https?:\/\/[\w.-]+\.safelinks\.protection\.outlook\.com\//i, "url"],
];

/** Returns the address that a redirect of a mail or office program leads to. */
function withoutRedirect(address: string): string {
  const parameter = redirects.find(([start]) => start.test(address))?.[1];
  if (!parameter || !URL.canParse(address)) return address;
  return new URL(address).searchParams.get(parameter) ?? address;
}

/** Returns a link's address if a letter may have it, or null. */
export function pastedAddress(href: string | undefined): string | null {
  const address = withoutRedirect(linkAddress(href ?? ""));
  if (/^\{\{\s*accept_url\s*\}\}$/.test(address)) return address;
  return letterAddress(address);
}

function weightOf(name: string, style: Style): boolean | undefined {
  const weight = style.get("font-weight");
  if (weight === undefined) return boldNames.has(name) || undefined;
  if (/^(?:bold|bolder|[6-9]\d\d)$/.test(weight)) return true;
  return /^(?:normal|lighter|[1-5]\d\d)$/.test(weight) ? false : undefined;
}

function slantOf(name: string, style: Style): boolean | undefined {
  const slant = style.get("font-style");
  if (slant === undefined) return italicNames.has(name) || undefined;
  return /^(?:italic|oblique)/.test(slant);
}

function positionOf(name: string, style: Style): Marks["position"] {
  if (name === "sub" || name === "sup") return name;
  const align = style.get("vertical-align");
  return align === "super" ? "sup" : align === "sub" ? "sub" : undefined;
}

function capitalsOf(style: Style): Marks["capitals"] {
  if (style.get("text-transform") === "uppercase") return "all";
  return style.get("font-variant")?.includes("small-caps") ? "small" : undefined;
}

/** Returns the marks of the text in an element, given those around it. */
export function marksIn({ name, attributes }: Element, style: Style, around: Marks): Marks {
  const lines = `${style.get("text-decoration") ?? ""} ${style.get("text-decoration-line") ?? ""}`;
  const isTracked = attributes.datetime !== undefined || attributes.cite !== undefined;
  const href = name === "a" ? pastedAddress(attributes.href) : null;
  return {
    bold: weightOf(name, style) ?? around.bold ?? false,
    italic: slantOf(name, style) ?? around.italic ?? false,
    underline:
      around.underline || (underlineNames.has(name) && !isTracked) || lines.includes("underline"),
    strike: around.strike || strikeNames.has(name) || lines.includes("line-through"),
    ...((positionOf(name, style) ?? around.position) && {
      position: positionOf(name, style) ?? around.position,
    }),
    ...((capitalsOf(style) ?? around.capitals) && {
      capitals: capitalsOf(style) ?? around.capitals,
    }),
    ...((href ?? around.href) !== undefined && { href: href ?? around.href }),
  };
}

const aligns: Record<string, Align> = {
  center: "center",
  right: "right",
  end: "right",
  justify: "justify",
};

/** Returns the alignment that an element gives its text, or undefined for the usual one. */
export const alignOf = ({ name, attributes }: Element, style: Style): Align | undefined =>
  aligns[
    style.get("text-align") ?? attributes.align?.toLowerCase() ?? (name === "center" ? name : "")
  ];

const isNothing = (margin: string | undefined) =>
  margin !== undefined && /^0(?:\.0*)?[a-z%]*$/.test(margin);

/** Returns whether a paragraph has no space above and below. */
export function isTight(name: string, style: Style): boolean {
  if (name === "div") return true;
  const [top, right, bottom] = (style.get("margin") ?? "").split(/\s+/);
  const above = style.get("margin-top") ?? top;
  const below = style.get("margin-bottom") ?? (right === undefined ? top : (bottom ?? top));
  return isNothing(below) && isNothing(above ?? below);
}
