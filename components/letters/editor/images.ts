import { Node } from "@tiptap/core";
import { kept, withExtra } from "./attributes";

const embedded = /^data:image\/(?:png|jpeg|gif|webp);base64,/;

/** An image of the letter. Only embedded ones are drawn: the editor fetches nothing. */
export const Image = Node.create({
  name: "image",
  group: "inline",
  inline: true,
  draggable: true,
  addAttributes: () => withExtra({ src: kept(""), alt: { default: "" } }),
  renderHTML: ({ node, HTMLAttributes }) =>
    embedded.test(node.attrs.src)
      ? ["img", { ...HTMLAttributes, src: node.attrs.src }]
      : [
          "span",
          { class: "letter-chip", "data-state": "code" },
          `Image: ${node.attrs.alt || "no text"}`,
        ],
});

export const HardBreak = Node.create({
  name: "hardBreak",
  group: "inline",
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  renderHTML: () => ["br"],
  renderText: () => "\n",
  addKeyboardShortcuts() {
    const insert = () => this.editor.commands.insertContent({ type: "hardBreak" });
    return { "Shift-Enter": insert, "Mod-Enter": () => false };
  },
});
