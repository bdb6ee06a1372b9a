import { Node } from "@tiptap/core";
import { chipLabel } from "@/lib/letters/visual/labels";
import { kept } from "./attributes";
import type { FactsStore } from "./facts";
import { missingWord, spokenChip } from "./spoken";

/** Draws a chip: the variable's label, and its value for the person previewed. */
function drawChip(dom: HTMLElement, source: string, store: FactsStore): void {
  const facts = store.get();
  const { variables, values } = facts;
  const name = document.createElement("span");
  name.className = "letter-chip-name";
  name.textContent = chipLabel(source, variables);
  const value = values[source];
  const shown = document.createElement("span");
  shown.className = "letter-chip-value";
  shown.textContent = value === "" ? missingWord(source) : (value ?? "");
  for (const part of [name, shown]) part.ariaHidden = "true";
  dom.replaceChildren(name, " ", shown);
  dom.dataset.state = value === "" ? "empty" : "value";
  dom.title = source;
  dom.role = "img";
  dom.ariaRoleDescription = "variable";
  dom.ariaLabel = spokenChip(source, facts);
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
    { class: "letter-chip", "data-state": "code", role: "img", "aria-label": node.attrs.source },
    node.attrs.source,
  ],
  renderText: ({ node }) => node.attrs.source,
});
