import { Mark, markInputRule, mergeAttributes } from "@tiptap/core";
import { isInlineElement, isPath, kept, withExtra } from "./attributes";

type Emphasis = {
  name: string;
  tag: string;
  keys: string[];
  /** What is typed around a text to give it the mark. */
  typed?: RegExp;
};

const emphasis = ({ name, tag, keys, typed }: Emphasis) =>
  Mark.create({
    name,
    addAttributes: () => withExtra({ tag: kept(tag, isInlineElement) }),
    renderHTML: ({ mark, HTMLAttributes }) => [mark.attrs.tag, HTMLAttributes, 0],
    addKeyboardShortcuts() {
      const toggle = () => this.editor.commands.toggleMark(name);
      return Object.fromEntries(keys.map((key) => [key, toggle]));
    },
    addInputRules() {
      return typed ? [markInputRule({ find: typed, type: this.type })] : [];
    },
  });

const Bold = emphasis({
  name: "bold",
  tag: "strong",
  keys: ["Mod-b", "Mod-B"],
  typed: /(?:^|\s)(\*\*(?!\s+\*\*)((?:[^*]+))\*\*)$/,
});
const Italic = emphasis({ name: "italic", tag: "em", keys: ["Mod-i", "Mod-I"] });
const Underline = emphasis({ name: "underline", tag: "u", keys: ["Mod-u", "Mod-U"] });
const Strike = emphasis({ name: "strike", tag: "s", keys: ["Mod-Shift-s", "Mod-Shift-x"] });

/** Any other inline element; several may stand around one text. */
const Styled = Mark.create({
  name: "styled",
  excludes: "",
  addAttributes: () => withExtra({ tag: kept("span", isInlineElement) }),
  renderHTML: ({ mark, HTMLAttributes }) => [mark.attrs.tag, HTMLAttributes, 0],
});

const Link = Mark.create({
  name: "link",
  inclusive: false,
  addAttributes: () => withExtra({ href: kept("") }),
  renderHTML: ({ mark, HTMLAttributes }) => [
    "a",
    mergeAttributes(HTMLAttributes, { "data-href": mark.attrs.href }),
    0,
  ],
});

/** Shows its text only under conditions; the editor's decorations label it. */
const Condition = Mark.create({
  name: "condition",
  keepOnSplit: true,
  addAttributes: () => ({ path: kept([], isPath) }),
  renderHTML: () => ["span", { "data-condition": "" }, 0],
});

/** Marks in the order in which their elements nest, outermost first. */
export const marks = [Condition, Link, Bold, Italic, Underline, Strike, Styled];
