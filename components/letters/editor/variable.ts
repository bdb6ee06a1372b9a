import { Node } from "@tiptap/core";
import { readChip } from "@/lib/letters/visual/chip";
import { kept } from "./attributes";
import type { FactsStore, VariableOption } from "./facts";
import { labelOf } from "./labels";

const leadingPath = /^\{\{-?\s*([\w.]+)/;

/** Returns the label of what a chip prints: of its variable where a filter changes that. */
function chipLabel(source: string, variables: readonly VariableOption[]): string {
  const path = readChip(source)?.path ?? leadingPath.exec(source)?.[1];
  return path ? labelOf(path, variables) : source;
}

/** Draws a chip: the variable's label, and its value for the person previewed. */
function drawChip(dom: HTMLElement, source: string, store: FactsStore): void {
  const { variables, values } = store.get();
  const name = document.createElement("span");
  name.className = "letter-chip-name";
  name.textContent = chipLabel(source, variables);
  const value = values[source];
  const shown = document.createElement("span");
  shown.className = "letter-chip-value";
  shown.textContent = value === "" ? "empty" : (value ?? "");
  dom.replaceChildren(name, " ", shown);
  dom.dataset.state = value === "" ? "empty" : "value";
  dom.title = source;
}

/** A variable as a chip. Its source is what the template says, to the letter. */
export const Variable = Node.create({
  name: "variable",
  group: "inline",
  inline: true,
  atom: true,
  draggable: true,
  addAttributes: () => ({ source: kept("") }),
  renderHTML: ({ node }) => ["span", { class: "letter-chip" }, node.attrs.source],
  renderText: ({ node }) => node.attrs.source,
  addNodeView() {
    return ({ node, editor }) => {
      const { store } = editor.storage.facts;
      const dom = document.createElement("span");
      dom.className = "letter-chip";
      let source: string = node.attrs.source;
      const draw = () => drawChip(dom, source, store);
      draw();
      return {
        dom,
        update(next) {
          if (next.type.name !== "variable") return false;
          if (next.attrs.source !== source) {
            source = next.attrs.source;
            draw();
          }
          return true;
        },
        ignoreMutation: () => true,
        destroy: store.subscribe(draw),
      };
    };
  },
});

/** A tag that computes or remarks: kept, and shown as code. */
export const LiquidTag = Node.create({
  name: "liquidTag",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({ source: kept("") }),
  renderHTML: ({ node }) => [
    "span",
    { class: "letter-chip", "data-state": "code" },
    node.attrs.source,
  ],
  renderText: ({ node }) => node.attrs.source,
});
