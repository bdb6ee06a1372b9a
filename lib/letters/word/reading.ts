import type { Block, Inline } from "../imported/blocks";
import type { Losses } from "../imported/losses";
import type { Element } from "../imported/tree";
import type { Fields } from "./fields";
import type { ImageStore } from "./image-store";
import type { Numbering } from "./numbering";
import type { PlaceholderList } from "./placeholder-list";
import type { Relations, WordPackage } from "./word-package";
import type { WordStyles } from "./word-styles";

/** Content of a paragraph, with what ends it: a page, or blocks such as those of a text box. */
export type Part = Inline | { kind: "page" } | { kind: "blocks"; blocks: Block[] };

/** What surrounds a paragraph. */
export interface Place {
  /** True if there is a color behind the text, so that white text is seen. */
  onShade: boolean;
}

/** What reading one document shares. */
export interface WordReading {
  source: WordPackage;
  /** Relations of the part that is being read. */
  relations: Relations;
  /** Footnotes and endnotes in the order of their numbers. */
  notes: { kind: "footnote" | "endnote"; id: string }[];
  styles: WordStyles;
  numbering: Numbering;
  losses: Losses;
  fields: Fields;
  images: ImageStore;
  placeholders: PlaceholderList;
  /** Where the document's sections end, in their order. */
  sections: readonly Element[];
  /** Width of the text in twentieths of a point. */
  textWidth: number;
  /** Cells that may still be read. */
  cellsLeft: number;
  blocksOf(elements: readonly Element[], place: Place): Block[];
}
