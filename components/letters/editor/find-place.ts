import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import type { ProblemPlace } from "@/components/letters/problem-address";
import { isNamedLink, lacksFallback } from "@/lib/letters/visual/problem-targets";

export type Range = { from: number; to: number };

/** Returns a paragraph's text with one character for each chip and break, as positions count. */
const textOf = (node: ProseMirrorNode) =>
  node.textBetween(0, node.content.size, undefined, "\uFFFC");

const sourceOf = (node: ProseMirrorNode): string =>
  ["variable", "liquidTag", "rawBlock"].includes(node.type.name) ? node.attrs.source : "";

/** Returns where a text first stands below a node, as text or in a chip. */
function findText(within: ProseMirrorNode, start: number, text: string): Range | null {
  let found: Range | null = null;
  within.descendants((node, position) => {
    if (found) return false;
    const at = start + position;
    if (sourceOf(node).includes(text)) found = { from: at, to: at + node.nodeSize };
    else if (node.isTextblock) {
      const index = textOf(node).indexOf(text);
      if (index >= 0) found = { from: at + 1 + index, to: at + 1 + index + text.length };
    }
    return !found;
  });
  return found;
}

/** Returns a top-level block with where its content starts; undefined where there is none. */
function blockAt(doc: ProseMirrorNode, index: number | undefined) {
  if (index === undefined || index >= doc.childCount) return undefined;
  let start = 1;
  for (let before = 0; before < index; before += 1) start += doc.child(before).nodeSize;
  return { node: doc.child(index), start };
}

/** Returns the range of a text, in a top-level block if it is there, or null. */
export function findPlacedText(
  doc: ProseMirrorNode,
  text: string | undefined,
  block: number | undefined,
): Range | null {
  if (!text) return null;
  const within = blockAt(doc, block);
  return (within && findText(within.node, within.start, text)) ?? findText(doc, 0, text);
}

const hrefOf = (node: ProseMirrorNode): string | undefined =>
  node.marks.find(({ type }) => type.name === "link")?.attrs.href;

type IsAtFault = (node: ProseMirrorNode, name: string) => boolean;

/** What a problem is about where its name alone doesn't tell. */
const atFault: Partial<Record<ProblemPlace["code"], IsAtFault>> = {
  empty_variable: ({ type, attrs }, name) =>
    type.name === "variable" && lacksFallback(attrs.source, name),
  broken_link(node, name) {
    const href = hrefOf(node);
    return href !== undefined && isNamedLink({ href, text: node.text ?? "" }, name);
  },
  missing_alt: ({ type, attrs }) => type.name === "image" && attrs.alt === null,
  lost_content: ({ type, attrs }, name) => type.name === "image" && attrs.src === name,
  empty_heading(node) {
    if (node.type.name !== "heading" || node.textContent.trim()) return false;
    return node.children.every(({ isText }) => isText);
  },
};

function findNode(doc: ProseMirrorNode, isWanted: (node: ProseMirrorNode) => boolean) {
  let found: Range | null = null;
  doc.descendants((node, position) => {
    if (!found && isWanted(node)) found = { from: position, to: position + node.nodeSize };
    return !found;
  });
  return found;
}

/** Returns what a problem is about, or else its text or block; null where the letter has neither. */
export function findProblem(
  doc: ProseMirrorNode,
  { code, name }: ProblemPlace,
  block: number | undefined,
): Range | null {
  const isAtFault = atFault[code];
  const node = isAtFault ? findNode(doc, (each) => isAtFault(each, name ?? "")) : null;
  const found = node ?? findPlacedText(doc, name, block);
  const within = found ? undefined : blockAt(doc, block);
  return within ? { from: within.start, to: within.start + within.node.nodeSize - 2 } : found;
}
