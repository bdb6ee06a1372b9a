/** Emphasis and link of a piece of text. */
export interface Marks {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  position?: "sub" | "sup";
  capitals?: "all" | "small";
  href?: string;
}

export interface TextPiece {
  kind: "text";
  text: string;
  marks: Marks;
}

export type Inline =
  | TextPiece
  | { kind: "break" }
  /** A place that another system fills in; `index` counts the document's placeholders. */
  | { kind: "placeholder"; index: number; text: string; marks: Marks }
  /** `source` is the address of an embedded image, or a name that is resolved later. */
  | { kind: "image"; source: string; alt: string; width?: number };

export type Align = "left" | "center" | "right" | "justify";

export interface Paragraph {
  kind: "paragraph";
  /** Level of a heading from 1 to 6; 0 is text. */
  level: number;
  align?: Align | undefined;
  direction?: "rtl" | undefined;
  /** Left indent as a share of the text's width, in percent. */
  indent?: number | undefined;
  /** True if it has no space around it: its neighbours are lines of one paragraph. */
  isTight: boolean;
  inlines: Inline[];
}

/** Type of an ordered list as HTML writes it; null for bullets. */
export type NumberType = "1" | "a" | "A" | "i" | "I" | null;

export interface ListItem {
  kind: "item";
  /** 0 for the outermost list. */
  depth: number;
  type: NumberType;
  /** Number of the item; without it, the item follows the one before. */
  number?: number | undefined;
  blocks: Block[];
}

export interface Cell {
  isHead: boolean;
  colspan: number;
  rowspan: number;
  /** Share of the table's width, in percent. */
  width?: number | undefined;
  verticalAlign?: "middle" | "bottom" | undefined;
  blocks: Block[];
}

export interface Table {
  kind: "table";
  /** False for a table that only places its content. */
  hasLines: boolean;
  rows: { isHead: boolean; cells: Cell[] }[];
}

export type Block =
  | Paragraph
  | ListItem
  | Table
  | { kind: "quote"; blocks: Block[] }
  | { kind: "divider"; isPageBreak: boolean };

/** Returns a paragraph of plain text without content yet. */
export const newParagraph = (given: Partial<Paragraph> = {}): Paragraph => ({
  kind: "paragraph",
  level: 0,
  isTight: false,
  inlines: [],
  ...given,
});

/** Returns whether nothing of a paragraph can be seen. */
export const isBlank = ({ inlines }: Paragraph): boolean =>
  inlines.every(
    (each) => each.kind === "break" || (each.kind === "text" && each.text.trim() === ""),
  );
