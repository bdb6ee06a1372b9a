import { Node } from "@tiptap/core";
import { type DOMOutputSpec, DOMSerializer, type Node as ProseMirrorNode } from "@tiptap/pm/model";
import { kept, withExtra } from "./attributes";
import { spokenImage } from "./spoken";

const embedded = /^data:image\/(?:png|jpeg|gif|webp);base64,/;
const stored = /^image:([0-9a-f]{64})$/;

/** Returns where an image of the letter is read from: itself, or the account's images. */
function addressOf(src: string): string | null {
  const [, hash] = stored.exec(src) ?? [];
  if (hash) return `/api/letter-images/${hash}`;
  return embedded.test(src) ? src : null;
}

function drawn(node: ProseMirrorNode, attributes: Record<string, unknown>): DOMOutputSpec {
  const src = addressOf(node.attrs.src);
  if (src) return ["img", { ...attributes, src }];
  const text = `Image: ${node.attrs.alt || "no text"}`;
  return ["span", { class: "letter-chip", "data-state": "code" }, text];
}

/** An image of the letter. Those from elsewhere aren't drawn: the editor fetches nothing. */
export const Image = Node.create({
  name: "image",
  group: "inline",
  inline: true,
  draggable: true,
  addAttributes: () => withExtra({ src: kept(""), alt: { default: "" } }),
  renderHTML: ({ node, HTMLAttributes }) => drawn(node, HTMLAttributes),
  addNodeView() {
    return ({ node, HTMLAttributes }) => {
      const { dom } = DOMSerializer.renderSpec(document, drawn(node, HTMLAttributes));
      if (dom instanceof HTMLImageElement) dom.alt = spokenImage(node.attrs.alt);
      return { dom: dom as HTMLElement };
    };
  },
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
