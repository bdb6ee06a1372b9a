import type { Align, Block, Marks } from "../imported/blocks";
import type { Losses } from "../imported/losses";
import type { Element, Node } from "../imported/tree";
import type { Style } from "./pasted-styles";
import type { WordLists } from "./word-lists";

/** What surrounds an element. */
export interface Context {
  marks: Marks;
  align: Align | undefined;
  isTight: boolean;
  isRightToLeft: boolean;
  keepsLines: boolean;
  /** Depth of the list around it; -1 outside of any. */
  depth: number;
}

/** What reading one fragment shares. */
export interface Reading {
  styleOf(element: Element): { text: string; style: Style };
  blocksOf(nodes: readonly Node[], context: Context): Block[];
  losses: Losses;
  lists: WordLists;
}
