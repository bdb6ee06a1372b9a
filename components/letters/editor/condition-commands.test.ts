import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import { CellSelection } from "@tiptap/pm/tables";
import { expect, test } from "vitest";
import type { LetterDocument } from "@/lib/letters/visual/document";
import { openTemplate } from "@/lib/letters/visual/open-template";
import { printTemplate } from "@/lib/letters/visual/print-template";
import { addCondition } from "./condition-commands";
import { letterSchema } from "./extensions";

const schema = getSchema(letterSchema);
const opening = "{% if salary %}";

function read(source: string): Node {
  const opened = openTemplate(source);
  if ("reason" in opened) throw new Error(opened.reason);
  return Node.fromJSON(schema, opened.document);
}

/** Returns where a text begins. */
function positionOf(doc: Node, text: string): number {
  let found = -1;
  doc.descendants((node, position) => {
    if (found < 0 && node.isText && node.text?.includes(text)) {
      found = position + node.text.indexOf(text);
    }
  });
  return found;
}

/** Returns a template with a condition around what is selected from one text to another. */
function wrapped(source: string, from: string, to?: { after: string }): string {
  const doc = read(source);
  const start = positionOf(doc, from);
  const end = to ? positionOf(doc, to.after) + to.after.length : start;
  const { tr } = EditorState.create({ doc, selection: TextSelection.create(doc, start, end) });
  expect(addCondition(tr, opening)).toBe(true);
  tr.doc.check();
  return printTemplate(tr.doc.toJSON() as LetterDocument)
    .replace(/\s+/g, " ")
    .trim();
}

test("a selected text is shown under a condition", () => {
  expect(wrapped("<p>Dear all, hello</p>", "all", { after: "all" })).toBe(
    "<p>Dear {% if salary %}all{% endif %}, hello</p>",
  );
});

test("a caret means its paragraph, and a selection over two their blocks", () => {
  const source = "<p>One</p><p>Two</p><p>Three</p>";
  const both = "{% if salary %} <p>One</p> <p>Two</p> {% endif %} <p>Three</p>";
  expect(wrapped(source, "Two")).toBe(
    "<p>One</p> {% if salary %} <p>Two</p> {% endif %} <p>Three</p>",
  );
  expect(wrapped(source, "One", { after: "Two" })).toBe(both);
});

test("a caret in a list means its item", () => {
  const source = "<ul><li>One</li><li>Two</li><li>Three</li></ul>";
  const one = "<ul> <li>One</li> {% if salary %} <li>Two</li> {% endif %} <li>Three</li> </ul>";
  const two = "<ul> {% if salary %} <li>One</li> <li>Two</li> {% endif %} <li>Three</li> </ul>";
  expect(wrapped(source, "Two")).toBe(one);
  expect(wrapped(source, "One", { after: "Two" })).toBe(two);
});

test("a caret or selected cells in a table mean their rows", () => {
  const source =
    "<table><tbody><tr><td>A</td><td>B</td></tr><tr><td>C</td><td>D</td></tr></tbody></table>";
  expect(wrapped(source, "D")).toContain(
    "</tr> {% if salary %} <tr><td>C</td><td>D</td></tr> {% endif %} </tbody>",
  );
  const doc = read(source);
  const cellOf = (text: string) => positionOf(doc, text) - 2;
  const selection = CellSelection.create(doc, cellOf("A"), cellOf("D"));
  const { tr } = EditorState.create({ doc, selection });
  expect(addCondition(tr, opening)).toBe(true);
  const printed = printTemplate(tr.doc.toJSON() as LetterDocument);
  expect(printed.match(/\{% if salary %\}/g)).toHaveLength(1);
  expect(printed.replace(/\s+/g, " ")).toContain("<tbody> {% if salary %} <tr><td>A</td>");
});
