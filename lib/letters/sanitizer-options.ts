import type { Attributes, IOptions } from "sanitize-html";
import { allowedStyles } from "./allowed-styles";
import { isHidden } from "./hidden";
import { isImageReference } from "./image-references";
import { linkAddress } from "./link-address";
import { readStyleSheet, type StyleSheet } from "./style-sheet";

const address = /^(?:https?:\/\/|mailto:|tel:)/i;
/** Address of an image that is part of the letter. */
export const embeddedImage =
  /^data:image\/(?:png|jpe?g|pjpeg|gif|webp)(?:;[\w-]+=[\w.-]+)*;base64,[a-z0-9+/=\s]+$/i;

/**
 * An element that `withoutLeftOut` removes with its text, by a name that no parser reads. Until then
 * it is allowed: the sanitiser closes a later element by the name of a renamed one that it skips.
 */
const leftOut = { tagName: "LEFT-OUT", attribs: {} };

const keptTags = [
  ...["h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "span", "br", "hr", "blockquote", "pre"],
  ...["section", "header", "footer", "address", "figure", "figcaption"],
  ...["ul", "ol", "li", "dl", "dt", "dd"],
  ...["table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td"],
  ...["a", "b", "i", "u", "s", "strong", "em", "small", "sub", "sup", "mark", "code", "abbr"],
  ...["cite", "q", "del", "ins", "time", "img", "bdi", "bdo", "kbd", "samp", "var", "wbr"],
  ...["ruby", "rb", "rp", "rt"],
];
const allowedTags = [...keptTags, leftOut.tagName];
const kept = new Set(keptTags);

/** Elements whose text doesn't belong in a letter either. */
const nonTextTags = [
  ...["script", "style", "textarea", "option", "xmp", "title", "noscript", "noembed", "noframes"],
  ...["iframe", "template", "svg", "math", "object", "plaintext", "xml", leftOut.tagName],
];

/** Elements that editors write, by the one that means the same. */
const sameElements = new Map([
  ...Object.entries({ strike: "s", tt: "code", acronym: "abbr", font: "span", big: "span" }),
  ...Object.entries({ center: "div", dir: "ul", menu: "ul" }),
  ...Object.entries({ article: "section", aside: "section", main: "section", nav: "section" }),
]);

const fontSizes = ["x-small", "small", "medium", "large", "x-large", "xx-large", "xx-large"];

/** Returns the style that an old attribute or element means. */
function styleOf(name: string, { bgcolor, bordercolor, color, face, size }: Attributes): string {
  const isFont = name === "font";
  return [
    bgcolor && `background-color:${bgcolor}`,
    bordercolor && `border-color:${bordercolor}`,
    isFont && color && `color:${color}`,
    isFont && face && `font-family:${face}`,
    isFont && /^[1-7]$/.test(size ?? "") && `font-size:${fontSizes[Number(size) - 1]}`,
    name === "big" && "font-size:larger",
    name === "center" && "text-align:center",
  ]
    .filter(Boolean)
    .join(";");
}

function link(attribs: Attributes, token: string) {
  const { href = "", target: _target, rel: _rel, ...others } = attribs;
  const given = linkAddress(href);
  const bare = given.replace(/^(?:https?:\/\/)+/i, "");
  const target = bare.startsWith(token) ? bare : given;
  if (!address.test(target) && !target.startsWith(token)) {
    return { tagName: "a", attribs: others };
  }
  return {
    tagName: "a",
    attribs: { ...others, href: target, target: "_blank", rel: "noopener noreferrer" },
  };
}

function image(attribs: Attributes) {
  const src = attribs.src ?? "";
  if (isImageReference(src)) return { tagName: "img", attribs };
  if (!embeddedImage.test(src)) return leftOut;
  const [, kind = "", data = ""] = /^data:image\/(\w+)[^,]*,(.*)$/is.exec(src) ?? [];
  const type = kind.toLowerCase().replace(/^p?jpe?g$/, "jpeg");
  return {
    tagName: "img",
    attribs: { ...attribs, src: `data:image/${type};base64,${data.replace(/\s+/g, "")}` },
  };
}

/** Returns an element as the letter keeps it, with the meaning of its old names and style sheet. */
function transform(name: string, given: Attributes, token: string, sheet: StyleSheet) {
  const style = [styleOf(name, given), sheet.styleOf(name, given.class), given.style]
    .filter(Boolean)
    .join(";");
  const attribs = style ? { ...given, style } : given;
  if (isHidden(attribs)) return leftOut;
  if (name === "a") return link(attribs, token);
  if (name === "img") return image(attribs);
  return { tagName: sameElements.get(name) ?? name, attribs };
}

/** Returns sanitised HTML without the elements that are left out. */
export function withoutLeftOut(html: string): string {
  let rest = "";
  let from = 0;
  let depth = 0;
  for (const { 0: tag, index } of html.matchAll(/<\/?LEFT-OUT>/g)) {
    if (depth === 0) rest += html.slice(from, index);
    depth += tag.startsWith("</") ? -1 : 1;
    from = index + tag.length;
  }
  return rest + html.slice(from);
}

/**
 * Returns whether what stays of an element is read again as it was read first. Where an element
 * leaves, those around it may close each other; where a style is written in other signs than its
 * own, what it hides is seen once it is printed plainly.
 */
export const isReadAgain = (name: string, { style = "" }: Attributes): boolean =>
  kept.has(name) && !/\/\*|\\/.test(style);

/**
 * Returns the sanitiser's rules for a letter. A link may start with `token`, which stands for the
 * candidate's link.
 */
export function sanitizerOptions(html: string, token: string): IOptions {
  const sheet = readStyleSheet(html);
  return {
    allowedTags,
    nonTextTags,
    allowedAttributes: {
      "*": ["style", "lang", "dir", "title", "align"],
      a: ["href", "target", "rel"],
      img: ["src", "alt", "width", "height"],
      table: ["width", "height", "border", "cellpadding", "cellspacing", "rules", "frame"],
      col: ["span", "width"],
      colgroup: ["span", "width"],
      tr: ["height", "valign"],
      th: ["colspan", "rowspan", "scope", "width", "height", "valign"],
      td: ["colspan", "rowspan", "width", "height", "valign"],
      ol: ["start", "type", "reversed"],
      ul: ["type"],
      li: ["value", "type"],
      hr: ["width", "size"],
      time: ["datetime"],
    },
    allowedClasses: { "*": [/^[A-Za-z][\w-]{0,40}$/] },
    allowedStyles,
    allowedSchemes: ["http", "https", "mailto", "tel"],
    allowedSchemesByTag: { img: ["data", "image"] },
    allowProtocolRelative: false,
    transformTags: { "*": (name, attribs) => transform(name, attribs, token, sheet) },
  };
}
