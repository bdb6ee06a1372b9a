import type { Step } from "./document";
import { isBlockElement } from "./elements";
import type { HtmlElement, HtmlNode } from "./html-nodes";
import type { Masked } from "./mask";
import { NotVisual } from "./not-visual";
import {
  endFor,
  isBalanced,
  isSingle,
  isVariable,
  type Token,
  type Tokens,
  tagName,
  trimsAfter,
  trimsBefore,
} from "./tokens";

/** Where something is in the source. */
export interface Range {
  start: number;
  end: number;
}

export interface ElementItem extends Range {
  kind: "element";
  element: HtmlElement;
}

interface TextItem extends Range {
  kind: "text";
  text: string;
}

/** A variable, a tag that stands alone, or a comment, as written. */
interface SourceItem extends Range {
  kind: "source";
  source: string;
}

/** A condition with its branches; `openings` has one tag for each of them. */
export interface Chain extends Range {
  kind: "chain";
  openings: string[];
  closing: string;
  branches: Tree[][];
}

/** A loop, a choice or a capture, from its first to its last tag. */
interface Verbatim extends Range {
  kind: "verbatim";
  content: Tree[];
}

export type Tree = ElementItem | TextItem | SourceItem | Chain | Verbatim;

/** A source being read, and the tokens that have been read. */
export interface Reading {
  masked: Masked;
  find: (text: string) => Tokens;
  seen: Set<Token>;
  nextChain: () => number;
}

/** Returns where the parser saw a node, which for one that isn't closed may be too far. */
const writtenRange = (node: HtmlNode, html: string): Range => ({
  start: node.startIndex ?? 0,
  end: Math.min((node.endIndex ?? -1) + 1, html.length),
});

/** Returns where a node is; an element without a closing tag ends with what is in it. */
export function rangeOf(node: HtmlNode, html: string): Range {
  const { start, end } = writtenRange(node, html);
  return { start, end: isClosed(node, html) ? end : endOfContent(node as HtmlElement, html) };
}

/** Returns whether an element has its own closing tag, or needs none. */
export function isClosed(node: HtmlNode, html: string): boolean {
  if (!("name" in node) || !("children" in node)) return true;
  const { start, end } = writtenRange(node, html);
  const { lastChild } = node;
  if (lastChild && rangeOf(lastChild, html).end >= end) return false;
  const closing = new RegExp(`(?:</${node.name}\\s*>|^<(?:br|hr|img)\\b[sS]*>)$`, "i");
  return closing.test(html.slice(start, end));
}

function endOfContent({ lastChild, startIndex }: HtmlElement, html: string): number {
  if (lastChild) return rangeOf(lastChild, html).end;
  return html.indexOf(">", startIndex ?? 0) + 1;
}

/** Deeper nesting has no visual form. */
const maxDepth = 100;

type Item = Exclude<Tree, Chain | Verbatim>;

/** Returns a text without the space before it that HTML doesn't show. */
export const trimSpaceBefore = (text: string): string => text.replace(/^[ \t\r\n\f]+/, "");

/** Returns a text without the space after it that HTML doesn't show. */
export function trimSpaceAfter(text: string): string {
  let end = text.length;
  while (end > 0 && " \t\r\n\f".includes(text[end - 1] ?? "")) end -= 1;
  return text.slice(0, end);
}

/** Returns a text's parts with the tokens between them, without the space that tokens trim. */
function itemsOfText(data: string, range: Range, { masked, seen }: Reading): Item[] {
  if (masked.isDamaged(data)) {
    throw new NotVisual("A variable or condition is damaged", masked.unmask(data).trim());
  }
  const parts = masked.split(data);
  let at = range.start;
  return parts.flatMap((part, index): Item[] => {
    if (typeof part !== "string") {
      seen.add(part);
      at = part.end;
      return [{ ...part, kind: "source" }];
    }
    const [before, after] = [parts[index - 1], parts[index + 1]];
    let text = part;
    if (typeof before === "object" && trimsAfter(before.source)) text = trimSpaceBefore(text);
    if (typeof after === "object" && trimsBefore(after.source)) text = trimSpaceAfter(text);
    const end = typeof after === "object" ? after.start : range.end;
    const item: Item = { kind: "text", text, start: at, end };
    return text ? [item] : [];
  });
}

function itemsOf(nodes: readonly HtmlNode[], reading: Reading): Item[] {
  return nodes.flatMap((node): Item[] => {
    const range = rangeOf(node, reading.masked.html);
    if (node.type === "tag" || node.type === "script" || node.type === "style") {
      return [{ kind: "element", element: node, ...range }];
    }
    if (node.type === "text") return itemsOfText(node.data, range, reading);
    if (node.type === "comment") return [commentOf(range, reading)];
    throw new NotVisual("Markup that letters don't have", sourceOf(range, reading));
  });
}

const sourceOf = ({ start, end }: Range, { masked }: Reading) => masked.source.slice(start, end);

function commentOf(range: Range, reading: Reading): Item {
  verbatim(range, reading, "A condition crosses a comment");
  return { kind: "source", source: sourceOf(range, reading), ...range };
}

/** Returns a range's source, all of whose tokens count as read. Throws if one isn't closed in it. */
export function verbatim(range: Range, reading: Reading, reason: string): string {
  const { masked, seen } = reading;
  const source = sourceOf(range, reading);
  const inside = masked.tokens.filter(({ start, end }) => start >= range.start && end <= range.end);
  if (!isBalanced(inside)) throw new NotVisual(reason, source);
  for (const token of inside) seen.add(token);
  return source;
}

/** Returns whether elements are nested deeper than any letter's. */
export function isTooDeep(nodes: readonly HtmlNode[]): boolean {
  let level: readonly HtmlNode[] = nodes;
  for (let depth = 0; depth < maxDepth && level.length > 0; depth += 1) {
    level = level.flatMap((node) => ("children" in node ? node.children : []));
  }
  return level.length > 0;
}

interface Open {
  end: string;
  start: number;
  /** The condition that it is, or null for what stays as written. */
  openings: string[] | null;
  branches: Tree[][];
}

const isMiddle = (name: string) => name === "else" || name === "elsif" || name === "when";

/** Builds the tree of what stands side by side. Throws NotVisual for a tag that isn't closed here. */
export function treeOf(nodes: readonly HtmlNode[], reading: Reading): Tree[] {
  const root: Tree[] = [];
  const stack: Open[] = [];
  const here = () => stack.at(-1)?.branches.at(-1) ?? root;
  const close = ({ start, openings, branches }: Open, { source, end }: SourceItem) => {
    if (openings) {
      here().push({ kind: "chain", openings, closing: source, branches, start, end });
    } else here().push({ kind: "verbatim", content: branches.flat(), start, end });
  };
  for (const item of itemsOf(nodes, reading)) {
    if (item.kind !== "source" || item.source.startsWith("<")) here().push(item);
    else if (isVariable(item.source) || isSingle(item.source)) here().push(item);
    else {
      const name = tagName(item.source);
      const end = endFor(item.source);
      const last = stack.at(-1);
      if (end) {
        const openings = name === "if" || name === "unless" ? [item.source] : null;
        stack.push({ end, start: item.start, openings, branches: [[]] });
        if (stack.length > maxDepth) throw new NotVisual("Conditions too deep", item.source);
      } else if (last && isMiddle(name)) {
        last.openings?.push(item.source);
        last.branches.push([]);
      } else if (last?.end === name) {
        stack.pop();
        close(last, item);
      } else throw new NotVisual("A tag crosses an element, or has no visual form", item.source);
    }
  }
  const [unclosed] = stack;
  if (unclosed) {
    const { start } = unclosed;
    const at = reading.masked.source.slice(start, start + 60);
    throw new NotVisual("A condition crosses an element", at);
  }
  return root;
}

/** Returns whether something contains an element that stands apart from the text around it. */
export const hasBlock = (tree: Tree): boolean =>
  tree.kind === "chain"
    ? tree.branches.some((branch) => branch.some(hasBlock))
    : tree.kind === "verbatim"
      ? tree.content.some(hasBlock)
      : tree.kind === "element" && isBlockElement(tree.element.name);

export const isBlank = (tree: Tree): boolean =>
  tree.kind === "text" && !/[^ \t\r\n\f]/.test(tree.text);

/** Returns the conditions down to each branch of a chain, with what stands in it. */
export function branchesOf(
  chain: Chain,
  { nextChain }: Reading,
): { step: Step; content: Tree[] }[] {
  const number = nextChain();
  return chain.branches.map((content, branch) => ({
    step: {
      chain: number,
      branch,
      openings: chain.openings.slice(0, branch + 1),
      end: chain.closing,
    },
    content,
  }));
}
