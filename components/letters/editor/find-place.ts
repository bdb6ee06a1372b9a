import type { Node as ProseMirrorNode } from "@tiptap/pm/model";

/** A place in the letter: a text, a top-level block by its index, or the text within the block. */
export type Place = { text?: string | undefined; block?: number | undefined };

type Range = { from: number; to: number };

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

/** Returns a top-level block with where its content starts. */
function blockAt(doc: ProseMirrorNode, index: number) {
  let start = 1;
  for (let before = 0; before < index; before += 1) start += doc.child(before).nodeSize;
  return { node: doc.child(index), start };
}

/** Returns the range of a place's text, in its block if it is there, or null. */
export function findPlacedText(doc: ProseMirrorNode, { text, block }: Place): Range | null {
  if (!text) return null;
  const within = block !== undefined && block < doc.childCount ? blockAt(doc, block) : null;
  return (within && findText(within.node, within.start, text)) ?? findText(doc, 0, text);
}

/** Returns the range of a place: its text, or else its block; null where the letter has neither. */
export function findPlace(doc: ProseMirrorNode, place: Place): Range | null {
  const text = findPlacedText(doc, place);
  const { block } = place;
  if (text || block === undefined || block >= doc.childCount) return text;
  const { node, start } = blockAt(doc, block);
  return { from: start, to: start + node.nodeSize - 2 };
}
