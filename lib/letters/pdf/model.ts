/** How a text looks. Sizes are points. */
export interface Look {
  size?: number;
  color?: string;
  background?: string;
  weight?: number;
  italic?: boolean;
  underline?: boolean;
  overline?: boolean;
  strike?: boolean;
  script?: "sub" | "super";
  caps?: "upper" | "lower" | "small";
  isCode?: boolean;
  tracking?: number;
  language?: string;
  direction?: Direction;
}

export type Direction = "ltr" | "rtl";
export type Alignment = "left" | "center" | "right" | "justify";

export interface Line {
  width: number;
  color: string;
}

export const sides = ["top", "right", "bottom", "left"] as const;
export type Side = (typeof sides)[number];

/** How a block stands on its page. Lengths are points, `leading` is a share of the text's size. */
export interface Box {
  align?: Alignment;
  above?: number;
  below?: number;
  margin?: { left: number; right: number };
  padding?: Partial<Record<Side, number>>;
  border?: Partial<Record<Side, Line>>;
  fill?: string;
  firstLine?: number;
  leading?: number;
  isKept?: boolean;
  /** Stays on the page of the block that follows. */
  isSticky?: boolean;
  breaksBefore?: boolean;
  breaksAfter?: boolean;
}

/** Text in a line. `role` is what assistive technology announces for an emphasis. */
export type Inline =
  | string
  | { t: "break" }
  | { t: "image"; file: string; alt: string; width: number }
  | { t: "span"; look: Look; role?: "strong" | "emphasis"; c: Inline[] }
  | { t: "link"; href: string; look: Look; c: Inline[] };

export interface ListItem {
  /** Number of the item; null in a list of bullets. */
  number: number | null;
  look: Look;
  c: Block[];
}

/** A cell with its place in the grid; `y` counts within the head or the body. */
export interface Cell {
  x: number;
  y: number;
  columns: number;
  rows: number;
  isHead: boolean;
  isBreakable: boolean;
  align: Exclude<Alignment, "justify">;
  vertical: "top" | "horizon" | "bottom";
  fill: string | null;
  padding: Record<Side, number>;
  border: Partial<Record<Side, Line>>;
  look: Look;
  c: Block[];
}

export interface Table {
  t: "table";
  box: Box;
  look: Look;
  width: number | null;
  caption: Inline[];
  /** Shares of the width. */
  columns: number[];
  headRows: number;
  head: Cell[];
  body: Cell[];
}

export type Block =
  | { t: "paragraph"; box: Box; look: Look; c: Inline[] }
  | { t: "heading"; level: number; size: number; box: Box; look: Look; c: Inline[] }
  | { t: "list"; box: Box; look: Look; marker: string; numbering: string; items: ListItem[] }
  | { t: "terms"; box: Box; items: { term: Inline[]; c: Block[] }[] }
  | { t: "group"; box: Box; look: Look; c: Block[] }
  | { t: "rule" }
  | { t: "pagebreak" }
  | Table;

/** An image of a letter, by the name that its blocks have for it. */
export type Images = Map<string, Buffer>;
