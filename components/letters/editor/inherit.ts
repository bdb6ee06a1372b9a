import { Extension } from "@tiptap/core";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { Plugin, type Transaction } from "@tiptap/pm/state";
import type { Step } from "@/lib/letters/visual/document";

const holders = new Set(["tableCell", "tableHeader", "listItem"]);
const repeated = new Set(["tableRow", "listItem"]);

const lastStep = (node: ProseMirrorNode | null): Step | undefined => node?.attrs.path?.at(-1);

/** Returns the path of a new row or item between two of one branch. */
function inherited(parent: ProseMirrorNode, index: number): Step[] | null {
  const [before, after] = [parent.maybeChild(index - 1), parent.maybeChild(index + 1)];
  const [one, other] = [lastStep(before), lastStep(after)];
  const isWithin = one && other && one.chain === other.chain && one.branch === other.branch;
  return isWithin ? before?.attrs.path : null;
}

/** Fits what an edit has added to what stands around it. */
function inherit(
  transaction: Transaction,
  doc: ProseMirrorNode,
  known: Set<ProseMirrorNode>,
): void {
  doc.descendants((node, position, parent, index) => {
    if (known.has(node) || !parent) return !known.has(node);
    if (repeated.has(node.type.name) && !node.attrs.path) {
      const path = inherited(parent, index);
      if (path) transaction.setNodeAttribute(position, "path", path);
    }
    const isInHead = parent.maybeChild(index + 1)?.attrs.section === "thead";
    if (isInHead && node.type.name === "tableRow" && node.attrs.section === "tbody") {
      transaction.setNodeAttribute(position, "section", "thead");
    }
    const isOnly = holders.has(parent.type.name) && parent.childCount === 1;
    if (node.type.name === "paragraph" && isOnly && node.attrs.tag === "p" && !node.attrs.extra) {
      transaction.setNodeAttribute(position, "tag", "");
    }
    return true;
  });
}

/** Returns every node of a document, to recognise what an edit left alone. */
function nodesOf(doc: ProseMirrorNode): Set<ProseMirrorNode> {
  const found = new Set<ProseMirrorNode>();
  doc.descendants((node) => {
    found.add(node);
    return !node.isTextblock;
  });
  return found;
}

/**
 * Puts a new row or item between two of one condition under it, and leaves the only paragraph of a
 * new cell or item without an element, as letters are written.
 */
export const Inherit = Extension.create({
  name: "inherit",
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction(transactions, before, { doc, tr }) {
        if (!transactions.some(({ docChanged }) => docChanged)) return null;
        inherit(tr, doc, nodesOf(before.doc));
        return tr.docChanged ? tr.setMeta("addToHistory", false) : null;
      },
    }),
  ],
});
