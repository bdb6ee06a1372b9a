import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import { expect, it } from "vitest";
import { letterSchema } from "./extensions";
import { leaveCondition } from "./leave-condition";

const schema = getSchema(letterSchema);
const line = (text?: string) => ({
  type: "paragraph",
  ...(text && { content: [{ type: "text", text }] }),
});
const branch = (...content: object[]) => ({ type: "branch", content });

/** Returns the state of a letter of one condition, with the caret at the end of its last line. */
function begin(...branches: object[]): EditorState {
  const content = [{ type: "conditional", content: branches }];
  const doc = Node.fromJSON(schema, { type: "doc", content });
  const state = EditorState.create({ schema, doc });
  return state.apply(state.tr.setSelection(TextSelection.atEnd(doc)));
}

it("puts the caret below a condition that ends with an empty line", () => {
  const { tr } = begin(branch(line("Bonus"), line()));
  expect(leaveCondition(tr)).toBe(true);
  expect(tr.doc.childCount).toBe(2);
  expect(tr.doc.child(0).textContent).toBe("Bonus");
  expect(tr.doc.child(0).child(0).childCount).toBe(1);
  expect(tr.selection.$from.depth).toBe(1);
  expect(tr.selection.$from.parent.type.name).toBe("paragraph");
});

it.each([
  ["a line with text", begin(branch(line("Bonus"), line("Paid in March")))],
  ["the only line", begin(branch(line()))],
])("leaves %s to the usual key", (_, { tr, doc }) => {
  expect(leaveCondition(tr)).toBe(false);
  expect(tr.doc.eq(doc)).toBe(true);
});

it("leaves an empty line above an else-branch to the usual key", () => {
  const state = begin(branch(line("Bonus"), line()), branch(line("No bonus")));
  const inFirst = TextSelection.near(state.doc.resolve(10));
  const { tr } = state.apply(state.tr.setSelection(inFirst));
  expect(tr.selection.$from.parent.content.size).toBe(0);
  expect(leaveCondition(tr)).toBe(false);
});
