import type { Block, Box, Look } from "./model";
import {
  type Element,
  isElement,
  languageOf,
  type Node,
  readInlines,
  type Surroundings,
  within,
  wordsOf,
} from "./read-inlines";
import { readList, readTerms } from "./read-lists";
import { boxOf, type Css, lookOf, readCss, textSize } from "./read-styles";
import { readTable } from "./read-table";

const blockNames = new Set([
  ...["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "hr", "pre"],
  ...["blockquote", "section", "header", "footer", "address", "figure", "figcaption"],
  ...["li", "dt", "dd", "thead", "tbody", "tfoot", "tr", "th", "td", "caption"],
]);

/** Blocks this deep within others no longer stand apart: the program could not hold them. */
const deepest = 8;

const hasBlock = (node: Node): boolean =>
  isElement(node) && (blockNames.has(node.name) || node.children.some(hasBlock));

/** Returns nodes as blocks. Text between blocks becomes a paragraph of its own. */
export function readBlocks(nodes: readonly Node[], around: Surroundings): Block[] {
  const blocks: Block[] = [];
  let run: Node[] = [];
  const endRun = () => {
    const c = readInlines(run, around);
    run = [];
    if (c.length > 0) blocks.push({ t: "paragraph", box: {}, look: {}, c });
  };
  for (const node of nodes) {
    if (!isElement(node) || !hasBlock(node)) {
      run.push(node);
      continue;
    }
    endRun();
    blocks.push(...blockOf(node, around));
  }
  endRun();
  return blocks;
}

const headingSizes: Record<string, number> = { h1: 17.6, h2: 13.2 };
const headingSpaces: Record<string, [above: number, below: number]> = {
  h1: [37, 18],
  h2: [29, 15],
};

const muted = "#52525b";
const quoteLine = { width: 1.5, color: "#d4d4d8" };

/** Looks of the classes that letters have. */
const classLooks: Record<string, Look> = {
  letterhead: { color: muted },
  "letter-note": { color: muted, size: 9.9 },
  "letter-signature": { color: muted },
};

const classBoxes: Record<string, Box> = {
  letterhead: { below: 36 },
  "letter-signature": { isKept: true },
};

interface Styled {
  css: Css;
  classes: string[];
  look: Look;
  box: Box;
  inner: Surroundings;
}

function styledOf(element: Element, around: Surroundings): Styled {
  const css = readCss(element.attribs.style);
  const classes = (element.attribs.class ?? "").split(/\s+/);
  const ofClass = Object.assign({}, ...classes.map((name) => classLooks[name]));
  const { background: _, ...own } = lookOf(css, around.size);
  const look: Look = { ...ofClass, ...own, ...languageOf(element) };
  const plain = within(around, look);
  const box: Box = {
    ...Object.assign({}, ...classes.map((name) => classBoxes[name])),
    ...boxOf(css, {
      align: element.attribs.align,
      direction: plain.direction,
      em: plain.size,
      width: plain.width,
    }),
  };
  if (!around.canBreak) {
    delete box.breaksBefore;
    delete box.breaksAfter;
  }
  const { margin, padding = {} } = box;
  const indents = [margin?.left, margin?.right, padding.left, padding.right];
  const taken = indents.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  const isFrame = Object.keys(box).some((name) =>
    /^(?:margin|padding|border|fill|isKept)$/.test(name),
  );
  return {
    ...{ css, classes, look, box },
    inner: {
      ...plain,
      width: Math.max(60, plain.width - taken),
      canBreak: plain.canBreak && !isFrame,
      isSignature: plain.isSignature || classes.includes("letter-signature"),
      keepsSpaces: css["white-space"]?.startsWith("pre") ?? around.keepsSpaces,
    },
  };
}

function heading(element: Element, around: Surroundings): Block[] {
  const { look, box, inner } = styledOf(element, around);
  const size = look.size ?? headingSizes[element.name] ?? textSize;
  const c = readInlines(element.children, { ...inner, size });
  if (!wordsOf(c).trim()) return c.length > 0 ? [{ t: "paragraph", box, look, c }] : [];
  const [above, below] = headingSpaces[element.name] ?? [25, 13];
  const level = around.headings.levelOf(Number(element.name[1]));
  const { size: _, ...others } = look;
  return [{ t: "heading", level, size, box: { above, below, ...box }, look: others, c }];
}

/** Frames whose blocks stand apart from the others. */
const frames: Record<string, (around: Surroundings) => Box> = {
  blockquote: ({ direction }) =>
    direction === "rtl"
      ? { padding: { right: textSize }, border: { right: quoteLine } }
      : { padding: { left: textSize }, border: { left: quoteLine } },
};

function group(element: Element, around: Surroundings): Block[] {
  const { look, box: own, inner } = styledOf(element, around);
  const frame = frames[element.name]?.(inner);
  const box = { ...frame, ...own };
  const isPlain = Object.keys(look).length === 0 && Object.keys(box).length === 0;
  if (isPlain || around.nesting >= deepest) return readBlocks(element.children, inner);
  const nested = { ...inner, nesting: inner.nesting + 1 };
  const c = readBlocks(element.children, frame ? { ...nested, canBreak: false } : nested);
  return c.length > 0 ? [{ t: "group", box, look, c }] : [];
}

function paragraph(element: Element, around: Surroundings): Block[] {
  const { look, box, inner } = styledOf(element, around);
  const isPre = element.name === "pre";
  const c = readInlines(element.children, isPre ? { ...inner, keepsSpaces: true } : inner);
  return [{ t: "paragraph", box, look: isPre ? { isCode: true, ...look } : look, c }];
}

const containers = new Set(["ul", "ol", "dl", "table"]);

function blockOf(element: Element, around: Surroundings): Block[] {
  const { name } = element;
  const isBreak = name === "hr" && /\bpage-break\b/.test(element.attribs.class ?? "");
  if (isBreak && around.canBreak) return around.budget.take() ? [{ t: "pagebreak" }] : [];
  if (name === "hr") return [{ t: "rule" }];
  if (/^h[1-6]$/.test(name) && !element.children.some(hasBlock)) {
    return heading(element, around);
  }
  const isPlain = around.nesting >= deepest || !around.budget.take();
  if (isPlain && containers.has(name)) return group(element, around);
  if (name === "ul" || name === "ol") {
    const { css, look, box, inner } = styledOf(element, around);
    return readList(readBlocks, element, { css, look, box, inner });
  }
  if (name === "dl") {
    const { box, inner } = styledOf(element, around);
    return readTerms(readBlocks, element, box, inner);
  }
  if (name === "table") {
    const { css, look, box, inner } = styledOf(element, around);
    return readTable(readBlocks, element, { css, look, box, inner });
  }
  const isText = name === "p" || name === "pre" || name === "address" || name === "figcaption";
  return isText && !element.children.some(hasBlock)
    ? paragraph(element, around)
    : group(element, around);
}
