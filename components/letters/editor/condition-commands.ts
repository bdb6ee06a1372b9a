import type { Editor } from "@tiptap/core";
import {
  Fragment,
  type Mark,
  type Node as ProseMirrorNode,
  type ResolvedPos,
} from "@tiptap/pm/model";
import { TextSelection, type Transaction } from "@tiptap/pm/state";
import { CellSelection } from "@tiptap/pm/tables";
import type { Step } from "@/lib/letters/visual/document";
import { isOtherwise } from "@/lib/letters/visual/labels";
import { type ConditionPlace, nextChain, pathOf } from "./condition-places";

export const endOf = (opening: string): string =>
  /^\{%-?\s*unless\b/.test(opening) ? "{% endunless %}" : "{% endif %}";

const elseTag = "{% else %}";

function setPath(transaction: Transaction, node: ProseMirrorNode, position: number, path: Step[]) {
  if (!node.isInline) {
    transaction.setNodeAttribute(position, "path", path.length > 0 ? path : null);
    return;
  }
  const type = node.type.schema.marks.condition;
  if (!type) return;
  const end = position + node.nodeSize;
  transaction.removeMark(position, end, type);
  if (path.length > 0) transaction.addMark(position, end, type.create({ path }));
}

/** Changes the paths of everything in a chain; null leaves a step out. */
function changeChain(
  transaction: Transaction,
  chain: number,
  change: (step: Step) => Step | null,
): void {
  transaction.doc.descendants((node, position) => {
    const path = pathOf(node);
    if (!path.some((step) => step.chain === chain)) return;
    const changed = path.flatMap((step) => (step.chain === chain ? (change(step) ?? []) : step));
    setPath(transaction, node, position, changed);
  });
}

/** Returns the depth of the row or list item around a place, if a path belongs to it. */
function itemDepth($at: ResolvedPos): number | null {
  for (let depth = $at.depth; depth > 0; depth -= 1) {
    if (["tableRow", "listItem"].includes($at.node(depth).type.name)) return depth;
  }
  return null;
}

function addToItems(transaction: Transaction, step: Step, from: number, to: number): void {
  transaction.doc.nodesBetween(from, to, (node, position) => {
    const isWithin = position >= from && position + node.nodeSize <= to;
    if (isWithin && ["tableRow", "listItem"].includes(node.type.name)) {
      setPath(transaction, node, position, [...pathOf(node), step]);
      return false;
    }
  });
}

function addToText(transaction: Transaction, step: Step, from: number, to: number): void {
  const parts: { from: number; to: number; path: Step[] }[] = [];
  transaction.doc.nodesBetween(from, to, (node, position) => {
    if (!node.isInline) return;
    const part = {
      from: Math.max(from, position),
      to: Math.min(to, position + node.nodeSize),
      path: [...pathOf(node), step],
    };
    parts.push(part);
  });
  const type = transaction.doc.type.schema.marks.condition;
  for (const part of parts) {
    if (type) transaction.addMark(part.from, part.to, type.create({ path: part.path }));
  }
}

/** Adds a step to the rows or items from the one around `$from` to the one around `$to`. */
function addToItemsAround(transaction: Transaction, step: Step): boolean {
  const { $from, $to } = transaction.selection;
  const depth = itemDepth($from);
  if (depth === null || $from.sharedDepth($to.pos) < depth - 1) return false;
  addToItems(transaction, step, $from.before(depth), $to.after(depth));
  return true;
}

/**
 * Puts what a transaction selects under a condition: rows, a text within one paragraph, or whole
 * blocks. A caret alone means its row, its list item or its block.
 */
export function addCondition(transaction: Transaction, opening: string): boolean {
  const { selection, doc } = transaction;
  const { $from, $to } = selection;
  const end = endOf(opening);
  const step: Step = { chain: nextChain(doc), branch: 0, openings: [opening], end };
  if (selection instanceof CellSelection) {
    for (const { $from: $cell } of selection.ranges) {
      const position = $cell.before($cell.depth - 1);
      const row = transaction.doc.nodeAt(position);
      const path = row ? pathOf(row) : [];
      if (row && !path.includes(step)) setPath(transaction, row, position, [...path, step]);
    }
    return true;
  }
  if (!selection.empty && $from.sameParent($to) && $from.parent.isTextblock) {
    addToText(transaction, step, selection.from, selection.to);
    return true;
  }
  if (addToItemsAround(transaction, step)) return true;
  const range = $from.blockRange($to);
  const { conditional, branch } = doc.type.schema.nodes;
  if (!range || !conditional || !branch) return false;
  transaction.wrap(range, [
    { type: conditional, attrs: { end } },
    { type: branch, attrs: { opening } },
  ]);
  return true;
}

export const wrapInCondition = (editor: Editor, opening: string): boolean =>
  editor.commands.command(({ tr }) => addCondition(tr, opening));

/** Changes when a branch shows. */
export function changeCondition(editor: Editor, place: ConditionPlace, opening: string): boolean {
  return editor.commands.command(({ tr }) => {
    if (place.kind === "block") {
      const conditional = tr.doc.nodeAt(place.position);
      if (!conditional) return false;
      const before = [...Array(place.branch).keys()];
      const offset = before.reduce((sum, at) => sum + conditional.child(at).nodeSize, 0);
      tr.setNodeAttribute(place.position + 1 + offset, "opening", opening);
      if (place.branch === 0) tr.setNodeAttribute(place.position, "end", endOf(opening));
      return true;
    }
    changeChain(tr, place.chain, (step) => ({
      ...step,
      openings: step.openings.map((each, at) => (at === place.branch ? opening : each)),
      end: place.branch === 0 ? endOf(opening) : step.end,
    }));
    return true;
  });
}

/** Removes a condition and keeps what stood under it. */
export function removeCondition(editor: Editor, place: ConditionPlace): boolean {
  return editor.commands.command(({ tr }) => {
    if (place.kind !== "block") {
      changeChain(tr, place.chain, () => null);
      return true;
    }
    const conditional = tr.doc.nodeAt(place.position);
    if (!conditional) return false;
    const kept: ProseMirrorNode[] = [];
    conditional.forEach((branch) => {
      branch.forEach((block) => {
        kept.push(block);
      });
    });
    const end = place.position + conditional.nodeSize;
    tr.replaceWith(place.position, end, Fragment.from(kept));
    tr.setSelection(TextSelection.near(tr.doc.resolve(place.position + 1)));
    return true;
  });
}

/** Returns the last place of a chain in the document, with its node. */
function lastOf(doc: ProseMirrorNode, chain: number) {
  let last: { node: ProseMirrorNode; position: number } | null = null;
  doc.descendants((node, position) => {
    if (pathOf(node).some((step) => step.chain === chain)) last = { node, position };
  });
  return last as { node: ProseMirrorNode; position: number } | null;
}

/** Adds what shows where a condition isn't met, and puts the caret there. */
export function addOtherwise(editor: Editor, place: ConditionPlace): boolean {
  return editor
    .chain()
    .focus()
    .command(({ tr, state }) => {
      const { schema } = state;
      if (place.kind === "block") {
        const conditional = tr.doc.nodeAt(place.position);
        const branch = schema.nodes.branch?.createAndFill({ opening: elseTag });
        if (!conditional || !branch) return false;
        const end = place.position + conditional.nodeSize - 1;
        tr.insert(end, branch);
        tr.setSelection(TextSelection.near(tr.doc.resolve(end + 1)));
        return true;
      }
      const last = lastOf(tr.doc, place.chain);
      if (!last) return false;
      const path = pathOf(last.node).map((step) =>
        step.chain === place.chain
          ? { ...step, branch: step.openings.length, openings: [...step.openings, elseTag] }
          : step,
      );
      const end = last.position + last.node.nodeSize;
      if (last.node.isInline) {
        const mark: Mark | undefined = schema.marks.condition?.create({ path });
        tr.insert(end, schema.text("otherwise", mark ? [mark] : []));
        tr.setSelection(TextSelection.create(tr.doc, end, end + "otherwise".length));
        return true;
      }
      const { type, attrs, content } = last.node;
      const copy = type.create({ ...attrs, path }, content);
      tr.insert(end, copy);
      tr.setSelection(TextSelection.near(tr.doc.resolve(end + 1)));
      return true;
    })
    .run();
}

/** Returns whether a condition has an else-branch already. */
export function hasOtherwise(doc: ProseMirrorNode, place: ConditionPlace): boolean {
  if (place.kind === "block") {
    const conditional = doc.nodeAt(place.position);
    return Boolean(conditional?.lastChild && isOtherwise(conditional.lastChild.attrs.opening));
  }
  let found = false;
  doc.descendants((node) => {
    found ||= pathOf(node).some(
      (step) => step.chain === place.chain && step.openings.some(isOtherwise),
    );
  });
  return found;
}
