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

/** Returns the range of a place, or null where the letter doesn't have it. */
export function findPlace(doc: ProseMirrorNode, { text, block }: Place): Range | null {
  const node = block === undefined ? null : doc.maybeChild(block);
  if (node && block !== undefined) {
    let start = 0;
    for (let index = 0; index < block; index += 1) start += doc.child(index).nodeSize;
    const within = text ? findText(node, start + 1, text) : null;
    return within ?? { from: start + 1, to: start + node.nodeSize - 1 };
  }
  return text ? findText(doc, 0, text) : null;
}
