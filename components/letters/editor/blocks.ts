import { mergeAttributes, Node, textblockTypeInputRule, wrappingInputRule } from "@tiptap/core";
import { kept, withExtra } from "./attributes";

const levels = [1, 2, 3, 4, 5, 6] as const;

const isLevel = (value: unknown) => levels.some((level) => level === value);

const Doc = Node.create({ name: "doc", topNode: true, content: "block+" });
const Text = Node.create({ name: "text", group: "inline" });

const Paragraph = Node.create({
  name: "paragraph",
  group: "block",
  content: "inline*",
  priority: 1000,
  addAttributes: () => withExtra({ tag: kept("p") }),
  renderHTML: ({ HTMLAttributes }) => ["p", HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { "Mod-Alt-0": () => this.editor.commands.setNode("paragraph") };
  },
});

const Heading = Node.create({
  name: "heading",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: () => withExtra({ level: kept(2, isLevel) }),
  renderHTML: ({ node, HTMLAttributes }) => [`h${node.attrs.level}`, HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return Object.fromEntries(
      levels.map((level) => [
        `Mod-Alt-${level}`,
        () => this.editor.commands.toggleNode("heading", "paragraph", { level }),
      ]),
    );
  },
  addInputRules() {
    return levels.map((level) =>
      textblockTypeInputRule({
        find: new RegExp(`^(#{${level}})\\s$`),
        type: this.type,
        getAttributes: { level },
      }),
    );
  },
});

const Blockquote = Node.create({
  name: "blockquote",
  group: "block",
  content: "block+",
  defining: true,
  addAttributes: () => withExtra(),
  renderHTML: ({ HTMLAttributes }) => ["blockquote", HTMLAttributes, 0],
  addInputRules() {
    return [wrappingInputRule({ find: /^\s*>\s$/, type: this.type })];
  },
});

const HorizontalRule = Node.create({
  name: "horizontalRule",
  group: "block",
  addAttributes: () => withExtra(),
  renderHTML: ({ HTMLAttributes }) => ["hr", HTMLAttributes],
});

const Group = Node.create({
  name: "group",
  group: "block",
  content: "block+",
  defining: true,
  addAttributes: () => withExtra(),
  renderHTML: ({ HTMLAttributes }) => ["div", HTMLAttributes, 0],
});

/** HTML that the editor has no form for, kept as it is. */
const RawBlock = Node.create({
  name: "rawBlock",
  group: "block",
  atom: true,
  addAttributes: () => ({ source: kept(""), reason: kept("") }),
  renderHTML: ({ node, HTMLAttributes }) => [
    "pre",
    mergeAttributes(HTMLAttributes, {
      "data-raw": "",
      "aria-label": "HTML, shown as it is. Edit it in the source",
    }),
    node.attrs.source,
  ],
  renderText: ({ node }) => node.attrs.source,
});

export const blocks = [
  ...[Doc, Text, Paragraph, Heading, Blockquote],
  ...[HorizontalRule, Group, RawBlock],
];
