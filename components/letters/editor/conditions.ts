import { Extension, Node } from "@tiptap/core";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Step } from "@/lib/letters/visual/document";
import { conditionWords, isSameBranch, pathWords } from "@/lib/letters/visual/labels";
import { kept } from "./attributes";
import { pathOf } from "./condition-places";
import type { FactsStore } from "./facts";

const Conditional = Node.create({
  name: "conditional",
  group: "block",
  content: "branch+",
  defining: true,
  isolating: true,
  addAttributes: () => ({ end: kept("{% endif %}") }),
  renderHTML: () => ["div", { class: "conditional" }, 0],
});

/** One branch of a condition around blocks, under a bar that says when it shows. */
const Branch = Node.create({
  name: "branch",
  content: "block+",
  defining: true,
  addAttributes: () => ({ opening: kept("") }),
  renderHTML: () => ["div", { class: "branch" }, 0],
  addNodeView() {
    return ({ node, editor, getPos }) => {
      const { store } = editor.storage.facts;
      const dom = document.createElement("div");
      dom.className = "branch";
      const bar = document.createElement("div");
      bar.className = "branch-bar";
      bar.contentEditable = "false";
      bar.ariaHidden = "true";
      bar.addEventListener("mousedown", (event) => {
        event.preventDefault();
        const position = getPos();
        if (position !== undefined)
          editor
            .chain()
            .focus(position + 2)
            .run();
      });
      const contentDOM = document.createElement("div");
      dom.append(bar, contentDOM);
      dom.role = "group";
      let opening: string = node.attrs.opening;
      const draw = () => {
        const words = conditionWords(opening, store.get().variables);
        bar.textContent = words;
        dom.ariaLabel = words;
      };
      draw();
      return {
        dom,
        contentDOM,
        update(next) {
          if (next.type.name !== "branch") return false;
          if (next.attrs.opening !== opening) {
            opening = next.attrs.opening;
            draw();
          }
          return true;
        },
        ignoreMutation: (mutation) => !contentDOM.contains(mutation.target),
        destroy: store.subscribe(draw),
      };
    };
  },
});

function label(words: string) {
  const dom = document.createElement("span");
  dom.className = "condition-label";
  dom.textContent = words;
  return dom;
}

/** Labels each run of text, row and item under a condition. */
function decorate(doc: ProseMirrorNode, store: FactsStore): DecorationSet {
  const { variables } = store.get();
  const found: Decoration[] = [];
  doc.descendants((node, position, parent, index) => {
    const own: Step[] | null = node.attrs.path ?? null;
    if (own) {
      const words = pathWords(own, variables);
      found.push(Decoration.node(position, position + node.nodeSize, { class: "under-condition" }));
      const first = node.firstChild;
      if (first && node.type.name === "tableRow") {
        const from = position + 1;
        found.push(Decoration.node(from, from + first.nodeSize, { "data-condition-words": words }));
      } else {
        found.push(
          Decoration.node(position, position + node.nodeSize, { "data-condition-words": words }),
        );
      }
    }
    if (node.isInline && parent) {
      const path = pathOf(node);
      const before = index > 0 ? pathOf(parent.child(index - 1)) : [];
      if (path.length > 0 && !isSameBranch(path, before)) {
        const words = pathWords(path, variables);
        found.push(
          // Outside the text's marks: within them, arrow keys can't pass from a chip into the text.
          Decoration.widget(position, () => label(words), {
            side: 1,
            marks: [],
            key: `when ${words}`,
          }),
        );
      }
    }
    return !node.isAtom;
  });
  return DecorationSet.create(doc, found);
}

const labelled = new PluginKey<DecorationSet>("conditionLabels");

/** Redraws the labels when the document or the variables' labels change. */
const ConditionLabels = Extension.create({
  name: "conditionLabels",
  addProseMirrorPlugins() {
    const { store } = this.editor.storage.facts;
    return [
      new Plugin({
        key: labelled,
        state: {
          init: (_, { doc }) => decorate(doc, store),
          apply: (transaction, drawn, _, { doc }) =>
            transaction.docChanged || transaction.getMeta(labelled) ? decorate(doc, store) : drawn,
        },
        props: { decorations: (state) => labelled.getState(state) },
        view: (view) => ({
          destroy: store.subscribe(() => view.dispatch(view.state.tr.setMeta(labelled, true))),
        }),
      }),
    ];
  },
});

export const conditions = [Conditional, Branch, ConditionLabels];
