import type { parseDocument } from "htmlparser2";
import type { Budget } from "./budget";
import type { Headings } from "./headings";
import type { Block, Direction, Images, Inline, Look } from "./model";
import { readImage } from "./read-image";
import { lookOf, readCss } from "./read-styles";

export type Node = ReturnType<typeof parseDocument>["children"][number];
export type Element = Extract<Node, { attribs: unknown }>;

export const isElement = (node: Node): node is Element => "attribs" in node;

/** What the blocks around a node decide about it. `width` is what there is room for, in points. */
export interface Surroundings {
  size: number;
  width: number;
  direction: Direction;
  /** Whether a page can begin here: not within a cell, an item or a frame. */
  canBreak: boolean;
  isLinked: boolean;
  isSignature: boolean;
  keepsSpaces: boolean;
  /** Lists around it, and all blocks that contain others. */
  depth: number;
  nesting: number;
  images: Images;
  headings: Headings;
  budget: Budget;
}

/** Reads nodes into blocks; blocks that contain others are given it. */
export type ReadBlocks = (nodes: readonly Node[], around: Surroundings) => Block[];

const looks: Record<string, Look> = {
  ...{ u: { underline: true }, ins: { underline: true } },
  ...{ s: { strike: true }, del: { strike: true } },
  ...{ sub: { script: "sub" }, sup: { script: "super" } },
  mark: { background: "#fff3a3" },
  ...{ code: { isCode: true }, kbd: { isCode: true }, samp: { isCode: true } },
  var: { italic: true },
  rt: { size: 7 },
};
const strong = new Set(["b", "strong"]);
const emphasis = new Set(["i", "em", "cite"]);

/** Returns the language and direction that an element has of its own. */
export function languageOf({ attribs }: Element): Look {
  const [language] = (attribs.lang ?? "").toLowerCase().split("-");
  const direction = attribs.dir ?? readCss(attribs.style).direction;
  return {
    ...(language && /^[a-z]{2,3}$/.test(language) && { language }),
    ...((direction === "rtl" || direction === "ltr") && { direction }),
  };
}

/** Returns the surroundings of an element's content. */
export const within = (around: Surroundings, look: Look): Surroundings => ({
  ...around,
  size: look.size ?? around.size,
  direction: look.direction ?? around.direction,
});

const breakable = "\u200b";

const charactersOf: Record<string, string> = { "\uf0b7": "•", "\uf0a7": "▪", "\uf0fc": "✓" };
const symbols = /[\uf0b7\uf0a7\uf0fc]/g;
const unprintable = /[^\P{C}\p{Cf}\t\n\r\f]|[\ufff9-\ufffb\ufeff]/gu;

/** Longer words are broken anywhere, so that none leaves the page. */
const endless = /[^\s\u200b-]{40,}/gu;
const part = /\P{M}{20}(?=\P{M})/gu;

/** Returns a text as it is set: without control characters, and with breaks in endless words. */
const plainText = (text: string): string =>
  text
    .replace(symbols, (character) => charactersOf[character] ?? "")
    .replace(unprintable, "")
    .replace(endless, (word) => word.replace(part, `$&${breakable}`));

function textOf(text: string, keepsSpaces: boolean): Inline[] {
  if (!keepsSpaces) return [plainText(text)];
  return text.split(/\r?\n/).flatMap((line, index) => {
    const spaced = plainText(line.replace(/\t/g, "    ").replace(/ {2}/g, "\u00a0 "));
    return index === 0 ? [spaced] : [{ t: "break" as const }, spaced];
  });
}

const linked = /^(?:https?:\/\/|mailto:|tel:)[^\s]{1,2000}$/i;

/** Points of an image as high as a page, and of a signature. */
const [pageHeight, signatureHeight] = [600, 46];

function imageOf(
  { attribs }: Element,
  { images, isSignature, size, width }: Surroundings,
): Inline[] {
  const height = isSignature ? signatureHeight : pageHeight;
  return readImage(attribs, images, { em: size, width, height });
}

function elementOf(element: Element, around: Surroundings): Inline[] {
  const { name, attribs } = element;
  if (name === "br") return around.budget.take() ? [{ t: "break" }] : [" "];
  if (name === "wbr") return [breakable];
  if (name === "img") return imageOf(element, around);
  if (name === "rp") return [];
  if (!around.budget.take()) return element.children.flatMap((child) => inlineOf(child, around));
  const css = readCss(attribs.style);
  const small = name === "small" ? { size: around.size * 0.9 } : {};
  const isSignature = /\bletter-signature\b/.test(attribs.class ?? "");
  const look = {
    ...small,
    ...(isSignature && { color: "#52525b" }),
    ...looks[name],
    ...lookOf(css, around.size),
    ...languageOf(element),
  };
  const inner = {
    ...within(around, look),
    isLinked: around.isLinked || name === "a",
    isSignature: around.isSignature || isSignature,
    keepsSpaces: css["white-space"] ? css["white-space"].startsWith("pre") : around.keepsSpaces,
  };
  const c = wrapped(
    name,
    element.children.flatMap((child) => inlineOf(child, inner)),
  );
  if (name === "a" && !around.isLinked && linked.test(attribs.href ?? "")) {
    return [{ t: "link", href: attribs.href ?? "", look, c }];
  }
  if (strong.has(name)) return [{ t: "span", look, role: "strong", c }];
  if (emphasis.has(name)) return [{ t: "span", look, role: "emphasis", c }];
  return Object.keys(look).length > 0 ? [{ t: "span", look, c }] : c;
}

/** Puts what an element adds around its content: quotation marks, or an order of its own. */
function wrapped(name: string, c: Inline[]): Inline[] {
  if (name === "bdi") return ["\u2068", ...c, "\u2069"];
  return name === "q" ? ["“", ...c, "”"] : c;
}

function inlineOf(node: Node, around: Surroundings): Inline[] {
  if (isElement(node)) return elementOf(node, around);
  return node.nodeType === 3 && "data" in node ? textOf(node.data, around.keepsSpaces) : [];
}

const spaces = /[ \t\r\n\f]+/g;

/** Joins spaces as a browser does: one between words, none at the ends of a line. */
function collapse(list: readonly Inline[]): Inline[] {
  let isSpaced = true;
  const walk = (items: readonly Inline[]): Inline[] =>
    items.flatMap((item): Inline[] => {
      if (typeof item === "string") {
        const joined = item.replace(spaces, " ");
        const text = isSpaced ? joined.replace(/^ /, "") : joined;
        if (text) isSpaced = text.endsWith(" ");
        return text ? [text] : [];
      }
      if (item.t === "break" || item.t === "image") {
        isSpaced = item.t === "break";
        return [item];
      }
      const c = walk(item.c);
      return c.length > 0 ? [{ ...item, c }] : [];
    });
  return walk(list);
}

function withoutLastSpace(list: Inline[]): Inline[] {
  const last = list.at(-1);
  if (typeof last !== "string") return list;
  const text = last.replace(/ $/, "");
  return text ? [...list.slice(0, -1), text] : withoutLastSpace(list.slice(0, -1));
}

/** Returns a run of text nodes and elements in lines, without the space around it. */
export function readInlines(nodes: readonly Node[], around: Surroundings): Inline[] {
  return withoutLastSpace(joined(collapse(nodes.flatMap((node) => inlineOf(node, around)))));
}

/** Joins texts that stand side by side. */
function joined(list: readonly Inline[]): Inline[] {
  const all: Inline[] = [];
  for (const item of list) {
    const last = all.at(-1);
    if (typeof item === "string" && typeof last === "string") all[all.length - 1] = last + item;
    else all.push(item);
  }
  return all;
}

/** Returns the words of a text without how they look. */
export const wordsOf = (list: readonly Inline[]): string =>
  list
    .map((item) =>
      typeof item === "string"
        ? item
        : item.t === "break"
          ? " "
          : "c" in item
            ? wordsOf(item.c)
            : "",
    )
    .join("");
