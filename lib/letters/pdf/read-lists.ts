import type { Block, Box, Inline, ListItem, Look } from "./model";
import {
  type Element,
  isElement,
  languageOf,
  type Node,
  type ReadBlocks,
  readInlines,
  type Surroundings,
  within,
} from "./read-inlines";
import { type Css, lookOf, readCss } from "./read-styles";

interface Given {
  css: Css;
  look: Look;
  box: Box;
  inner: Surroundings;
}

const numberings: Record<string, string> = {
  ...{ a: "a.", A: "A.", i: "i.", I: "I.", "1": "1." },
  ...{ "lower-alpha": "a.", "lower-latin": "a.", "upper-alpha": "A.", "upper-latin": "A." },
  ...{ "lower-roman": "i.", "upper-roman": "I.", decimal: "1." },
};
const markers: Record<string, string> = { disc: "•", circle: "◦", square: "▪", none: "" };
const markersByDepth = ["•", "◦", "▪"];

/** Room that a list takes from its items, in points. */
const indent = 16;

const isItem = (node: Node): node is Element => isElement(node) && node.name === "li";

/** A list within a list that isn't in an item belongs to the item before it. */
function itemsOf(children: readonly Node[]): { item: Element | null; nodes: Node[] }[] {
  const items: { item: Element | null; nodes: Node[] }[] = [];
  for (const node of children) {
    if (isItem(node)) {
      items.push({ item: node, nodes: [...node.children] });
      continue;
    }
    const isSpace = !isElement(node) && (!("data" in node) || node.data.trim() === "");
    if (isSpace) continue;
    const last = items.at(-1);
    if (last) last.nodes.push(node);
    else items.push({ item: null, nodes: [node] });
  }
  return items;
}

const whole = (text: string | undefined): number | null =>
  text !== undefined && /^-?\d{1,6}$/.test(text) ? Math.max(0, Number(text)) : null;

/** Returns the numbers of a list's items, which may count down or jump. */
function numbersOf(element: Element, items: readonly (Element | null)[]): number[] {
  const isReversed = "reversed" in element.attribs;
  let next = whole(element.attribs.start) ?? (isReversed ? items.length : 1);
  return items.map((item) => {
    const number = whole(item?.attribs.value) ?? next;
    next = Math.max(0, number + (isReversed ? -1 : 1));
    return number;
  });
}

export function readList(
  readBlocks: ReadBlocks,
  element: Element,
  { css, look, box, inner }: Given,
): Block[] {
  const items = itemsOf(element.children);
  if (items.length === 0) return [];
  const type = css["list-style-type"] ?? css["list-style"] ?? element.attribs.type ?? "";
  const marker = markers[type] ?? markersByDepth[Math.min(inner.depth, 2)] ?? "•";
  const isNumbered = element.name === "ol" ? !(type in markers) : type in numberings;
  const numbers = numbersOf(
    element,
    items.map(({ item }) => item),
  );
  const around = {
    ...inner,
    width: Math.max(60, inner.width - indent),
    canBreak: false,
    depth: inner.depth + 1,
    nesting: inner.nesting + 1,
  };
  const { padding: _, ...rest } = box;
  return [
    {
      t: "list",
      box: rest,
      look,
      marker,
      numbering: numberings[type] ?? "1.",
      items: items.map(({ item, nodes }, index): ListItem => {
        const own = item
          ? { ...lookOf(readCss(item.attribs.style), inner.size), ...languageOf(item) }
          : {};
        const c = readBlocks(nodes, within(around, own));
        return { number: isNumbered ? (numbers[index] ?? null) : null, look: own, c };
      }),
    },
  ];
}

export function readTerms(
  readBlocks: ReadBlocks,
  element: Element,
  box: Box,
  inner: Surroundings,
): Block[] {
  const around = {
    ...inner,
    ...{ width: Math.max(60, inner.width - indent), canBreak: false, nesting: inner.nesting + 1 },
  };
  const items: { term: Inline[]; c: Block[] }[] = [];
  for (const child of element.children) {
    if (!isElement(child)) continue;
    const last = items.at(-1);
    if (child.name === "dd" && last) last.c.push(...readBlocks(child.children, around));
    else items.push({ term: readInlines(child.children, around), c: [] });
  }
  return items.length > 0 ? [{ t: "terms", box, items }] : [];
}
