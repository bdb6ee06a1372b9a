/** Other attributes of an element, as written, with their Liquid. */
export type Extra = Record<string, string> | null;

/**
 * One condition that something stands under: the tags of its chain up to and including its branch.
 * `chain` numbers the chain uniquely in the document.
 */
export interface Step {
  chain: number;
  branch: number;
  openings: string[];
  end: string;
}

export type Path = Step[] | null;

export type Mark =
  | { type: "condition"; attrs: { path: Step[] } }
  | { type: "link"; attrs: { href: string; extra: Extra } }
  | { type: "bold" | "italic" | "underline" | "strike"; attrs: { tag: string; extra: Extra } }
  | { type: "styled"; attrs: { tag: string; extra: Extra } };

interface Marked {
  /** From the outermost to the innermost. */
  marks?: Mark[];
}

export interface TextNode extends Marked {
  type: "text";
  text: string;
}

export interface HardBreak extends Marked {
  type: "hardBreak";
}

export interface ImageNode extends Marked {
  type: "image";
  attrs: { src: string; alt: string | null; extra: Extra };
}

/** A variable as written, with its braces. */
export interface VariableNode extends Marked {
  type: "variable";
  attrs: { source: string };
}

/** A tag that prints nothing or its own text, such as `assign`, or a comment; as written. */
export interface LiquidTagNode extends Marked {
  type: "liquidTag";
  attrs: { source: string };
}

export type InlineNode = TextNode | HardBreak | ImageNode | VariableNode | LiquidTagNode;

/** A paragraph without a tag is text that stands in no element of its own. */
export interface Paragraph {
  type: "paragraph";
  attrs: { tag: "p" | "div" | ""; extra: Extra };
  content?: InlineNode[];
}

export interface Heading {
  type: "heading";
  attrs: { level: number; extra: Extra };
  content?: InlineNode[];
}

export interface HorizontalRule {
  type: "horizontalRule";
  attrs: { extra: Extra };
}

export interface Group {
  type: "group" | "blockquote";
  attrs: { extra: Extra };
  content: BlockNode[];
}

export interface ListItem {
  type: "listItem";
  attrs: { path: Path; extra: Extra };
  content: BlockNode[];
}

export interface BulletList {
  type: "bulletList";
  attrs: { extra: Extra };
  content: ListItem[];
}

export interface OrderedList {
  type: "orderedList";
  attrs: { start: number; extra: Extra };
  content: ListItem[];
}

export interface TableCell {
  type: "tableCell" | "tableHeader";
  attrs: { colspan: number; rowspan: number; colwidth: null; extra: Extra };
  content: BlockNode[];
}

export interface TableRow {
  type: "tableRow";
  attrs: { section: "thead" | "tbody" | "tfoot"; path: Path; extra: Extra };
  content: TableCell[];
}

/** A table; its caption is HTML with Liquid, as written. */
export interface Table {
  type: "table";
  attrs: { caption: string | null; extra: Extra };
  content: TableRow[];
}

export interface Branch {
  type: "branch";
  attrs: { opening: string };
  content: BlockNode[];
}

export interface Conditional {
  type: "conditional";
  attrs: { end: string };
  content: Branch[];
}

/** Source that has no visual form; `reason` says why, to its author. */
export interface RawBlock {
  type: "rawBlock";
  attrs: { source: string; reason: string };
}

export type BlockNode =
  | Paragraph
  | Heading
  | HorizontalRule
  | Group
  | BulletList
  | OrderedList
  | Table
  | Conditional
  | RawBlock;

/** A template or letter as its editor holds it: ProseMirror's JSON. */
export interface LetterDocument {
  type: "doc";
  content: BlockNode[];
}

/** Why only the source view can show a template, and the text that it is about. */
export interface Refusal {
  reason: string;
  at: string;
}
