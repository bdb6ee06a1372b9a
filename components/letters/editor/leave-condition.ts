import { Extension } from "@tiptap/core";
import { TextSelection, type Transaction } from "@tiptap/pm/state";

/**
 * Moves the caret out of a condition, from an empty last line to a line below it, as an empty item
 * ends a list. Returns false anywhere else.
 */
export function leaveCondition(transaction: Transaction): boolean {
  const { $from, empty } = transaction.selection;
  const depth = $from.depth - 1;
  const isLine = empty && $from.parent.type.name === "paragraph" && $from.parent.content.size === 0;
  if (!isLine || depth < 2 || $from.node(depth).type.name !== "branch") return false;
  const [branch, conditional] = [$from.node(depth), $from.node(depth - 1)];
  const isLast = $from.index(depth) === branch.childCount - 1;
  const isLastBranch = $from.index(depth - 1) === conditional.childCount - 1;
  if (!isLast || !isLastBranch || branch.childCount === 1) return false;
  const [line, below] = [$from.parent, $from.after(depth - 1)];
  transaction.insert(below, line).delete($from.before(), $from.after());
  transaction.setSelection(TextSelection.near(transaction.doc.resolve(below - line.nodeSize + 1)));
  transaction.scrollIntoView();
  return true;
}

export const LeaveCondition = Extension.create({
  name: "leaveCondition",
  priority: 1000,
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.command(({ tr }) => leaveCondition(tr)) };
  },
});
