import { attributesOf, extraOf } from "./attributes";
import type { BlockNode, Conditional, Extra, Heading, Paragraph, RawBlock } from "./document";
import type { HtmlElement } from "./html-nodes";
import { NotVisual } from "./not-visual";
import { emptyParagraph, withoutLoneBreak } from "./paragraphs";
import { readLine } from "./read-inline";
import { readList } from "./read-list";
import { readTable } from "./read-table";
import {
  type Chain,
  hasBlock,
  isBlank,
  isClosed,
  type Range,
  type Reading,
  type Tree,
  treeOf,
  trimSpaceAfter,
  trimSpaceBefore,
  verbatim,
} from "./tree";

/** A block with the source that it was read from. */
export interface PlacedBlock extends Range {
  node: BlockNode;
  /** Whether the source can stand anywhere, because its elements are closed. */
  isClosed: boolean;
}

function withLine<Block extends Paragraph | Heading>(
  block: Block,
  trees: readonly Tree[],
  reading: Reading,
): Block {
  const content = readLine(trees, reading);
  return content.length > 0 ? { ...block, content } : block;
}

function readParagraph(element: HtmlElement, trees: Tree[], extra: Extra, reading: Reading) {
  const tag = element.name === "p" ? "p" : "div";
  const paragraph = withLine<Paragraph>(
    { type: "paragraph", attrs: { tag, extra } },
    trees,
    reading,
  );
  return paragraph.content ? withoutLoneBreak(paragraph) : withoutText(element, extra);
}

/** Leaves an element out that shows nothing; one with a style may show its borders. */
function withoutText(element: HtmlElement, extra: Extra): null {
  if (extra) throw new NotVisual("An element without text", `<${element.name}>`);
  return null;
}

/** Reads an element that stands apart; null for one that shows nothing. */
function readBlock(element: HtmlElement, reading: Reading): BlockNode | null {
  const { name } = element;
  const blocks = (trees: Tree[]) => blocksOf(trees, reading);
  if (name === "ul" || name === "ol") return readList(element, reading, blocks);
  if (name === "table") return readTable(element, reading, blocks);
  const trees = treeOf(element.children, reading);
  const extra = extraOf(attributesOf(element, reading));
  if (name === "hr") return { type: "horizontalRule", attrs: { extra } };
  if (name === "blockquote") return { type: name, attrs: { extra }, content: blocks(trees) };
  if (name === "div" && trees.some(hasBlock)) {
    const content = placeBlocks(trees, reading).map(({ node }) => node);
    return content.length > 0
      ? { type: "group", attrs: { extra }, content }
      : withoutText(element, extra);
  }
  if (name === "p" || name === "div") return readParagraph(element, trees, extra, reading);
  if (!/^h[1-6]$/.test(name)) {
    throw new NotVisual("An element that has no visual form", `<${name}>`);
  }
  const level = Number(name.slice(1));
  return withLine<Heading>({ type: "heading", attrs: { level, extra } }, trees, reading);
}

const readConditional = (chain: Chain, reading: Reading): Conditional => ({
  type: "conditional",
  attrs: { end: chain.closing },
  content: chain.branches.map((content, index) => ({
    type: "branch",
    attrs: { opening: chain.openings[index] ?? "" },
    content: blocksOf(content, reading),
  })),
});

/** Reads something, or keeps its source if it has no visual form. */
function readOrKeep(
  range: Range,
  reading: Reading,
  read: () => BlockNode | null,
  ending = "",
): BlockNode | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof NotVisual)) throw error;
    return keep(range, reading, error.reason, ending);
  }
}

function keep(range: Range, reading: Reading, reason: string, ending = ""): RawBlock {
  const source = verbatim(range, reading, reason) + ending;
  return { type: "rawBlock", attrs: { source, reason } };
}

/** Keeps an element without text that divides a bare text from what follows. */
function divide(before: PlacedBlock | undefined, range: Range, reading: Reading) {
  const isBare = before?.node.type === "paragraph" && !before.node.attrs.tag;
  return isBare ? keep(range, reading, "An element without text") : null;
}

/** Returns what blocks show in a line, from the first to the last thing that isn't blank. */
function trimRun(run: readonly Tree[], { masked }: Reading): [Tree[], Range] | null {
  const first = run.findIndex((tree) => !isBlank(tree));
  const last = run.findLastIndex((tree) => !isBlank(tree));
  const [head, tail] = [run[first], run[last]];
  if (!head || !tail) return null;
  const text = masked.html.slice(head.start, tail.end);
  const start = tail.end - trimSpaceBefore(text).length;
  return [run.slice(first, last + 1), { start, end: head.start + trimSpaceAfter(text).length }];
}

/** Reads blocks that follow each other, each with its source. */
export function placeBlocks(trees: readonly Tree[], reading: Reading): PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  let run: Tree[] = [];
  const place = (node: BlockNode | null, range: Range, closed = true) => {
    if (node) placed.push({ node, start: range.start, end: range.end, isClosed: closed });
  };
  const endRun = () => {
    const [line, range] = trimRun(run, reading) ?? [];
    run = [];
    if (!line || !range) return;
    const read = () => {
      const paragraph = withLine(emptyParagraph(), line, reading);
      return paragraph.content ? paragraph : null;
    };
    place(readOrKeep(range, reading, read), range);
  };
  for (const tree of trees) {
    if (!hasBlock(tree)) {
      run.push(tree);
      continue;
    }
    endRun();
    if (tree.kind === "chain") {
      place(
        readOrKeep(tree, reading, () => readConditional(tree, reading)),
        tree,
      );
    } else if (tree.kind === "element") {
      const closed = isClosed(tree.element, reading.masked.html);
      const ending = closed ? "" : `</${tree.element.name}>`;
      const read = () => readBlock(tree.element, reading) ?? divide(placed.at(-1), tree, reading);
      place(readOrKeep(tree, reading, read, ending), tree, closed);
    } else place(keep(tree, reading, "A loop, a choice or a capture"), tree);
  }
  endRun();
  return placed;
}

/** Reads blocks that follow each other; at least one. */
export function blocksOf(trees: readonly Tree[], reading: Reading): BlockNode[] {
  const nodes = placeBlocks(trees, reading).map(({ node }) => node);
  return nodes.length > 0 ? nodes : [emptyParagraph()];
}
