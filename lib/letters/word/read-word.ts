import type { Block } from "../imported/blocks";
import { type Loss, Losses } from "../imported/losses";
import { printBlocks } from "../imported/print-blocks";
import { tidyBlocks } from "../imported/tidy-blocks";
import {
  childOf,
  childrenOf,
  descendantOf,
  type Element,
  elementsOf,
  TooManyNodes,
  textOf,
} from "../imported/tree";
import { DocumentRefusal } from "./document-refusal";
import { Fields } from "./fields";
import { ImageStore, type WordImage } from "./image-store";
import { markPlaceholders } from "./mark-placeholders";
import { Numbering } from "./numbering";
import { PlaceholderList, type WordPlaceholder } from "./placeholder-list";
import { wholeNumber } from "./properties";
import { readBlocks } from "./read-blocks";
import { readNotes } from "./read-notes";
import type { WordReading } from "./reading";
import { WordPackage } from "./word-package";
import { WordStyles } from "./word-styles";

/** A Word document as the HTML of a letter. */
export interface WordDocument {
  /** With a `span` for each placeholder, and `image:0` as the address of the first image. */
  html: string;
  images: WordImage[];
  placeholders: WordPlaceholder[];
  losses: Loss[];
}

const isPageBreak = (block: Block | undefined) => block?.kind === "divider" && block.isPageBreak;

/** Returns blocks without empty pages. */
const withoutEmptyPages = (blocks: readonly Block[]): Block[] =>
  blocks.filter(
    (block, index) =>
      !isPageBreak(block) ||
      (index > 0 && index < blocks.length - 1 && !isPageBreak(blocks[index - 1])),
  );

const mostCells = 12_000;
const usualTextWidth = 9026;

function textWidthOf(body: Element): number {
  const section = childrenOf(body, "sectPr").at(-1);
  const width = wholeNumber(childOf(section, "pgSz")?.attributes.w, 0);
  const { left, right } = childOf(section, "pgMar")?.attributes ?? {};
  const text = width - wholeNumber(left, 0) - wholeNumber(right, 0);
  return text > 1000 ? text : usualTextWidth;
}

const sectionsOf = (body: Element): Element[] => [
  ...childrenOf(body, "p").flatMap((each) => childrenOf(childOf(each, "pPr"), "sectPr")),
  ...childrenOf(body, "sectPr"),
];

/** The letter's paper numbers its pages itself. */
const isPageNumber = (text: string) =>
  text.replace(
    /\b(?:page|seite|página|pagina|of|von|sur|de|di|van|PAGE|NUMPAGES|MERGEFORMAT)\b|[\d\W_]/gi,
    "",
  ) === "";

/** Names what stands outside of the text: headers, footers and columns. */
function reportSections(source: WordPackage, losses: Losses): void {
  const seen = new Set<string>();
  for (const section of sectionsOf(source.main)) {
    if (wholeNumber(childOf(section, "cols")?.attributes.num, 1) > 1) losses.add("columns");
    for (const { name, attributes } of childrenOf(section, "headerReference", "footerReference")) {
      const part = source.part(attributes.id ?? "");
      const text = part ? textOf(part).replace(/\s+/g, " ").trim() : "";
      const hasImage = part !== undefined && descendantOf(part, "blip", "imagedata") !== undefined;
      if (seen.has(name + text) || (isPageNumber(text) && !hasImage)) continue;
      seen.add(name + text);
      losses.add(name === "headerReference" ? "header" : "footer", text);
    }
  }
}

/**
 * Reads a .docx as the HTML of a letter, with its images, the placeholders of other systems, and
 * what a letter can't have. Tracked changes are accepted; comments and hidden text are left out.
 * Fetches nothing. Throws a `DocumentRefusal` for other, damaged and hostile files.
 */
export function readWord(bytes: Uint8Array): WordDocument {
  try {
    const source = new WordPackage(bytes);
    const losses = new Losses();
    const reading: WordReading = {
      source,
      relations: source.relations,
      notes: [],
      styles: new WordStyles(source.part("styles")),
      numbering: new Numbering(source.part("numbering")),
      losses,
      fields: new Fields(losses),
      images: new ImageStore(),
      placeholders: new PlaceholderList(),
      sections: sectionsOf(source.main),
      textWidth: textWidthOf(source.main),
      cellsLeft: mostCells,
      blocksOf: (elements, place) => readBlocks(elements, reading, place),
    };
    const body = elementsOf(source.main);
    const text = readBlocks(body, reading, { onShade: false });
    const blocks = withoutEmptyPages(tidyBlocks([...text, ...readNotes(reading)]));
    reportSections(source, losses);
    const marked = markPlaceholders(blocks, reading.placeholders);
    for (const tag of reading.placeholders.refused) losses.add("code", tag);
    return {
      html: printBlocks(marked),
      images: reading.images.all,
      placeholders: reading.placeholders.all.filter(({ count }) => count > 0),
      losses: losses.list(),
    };
  } catch (error) {
    if (!(error instanceof TooManyNodes)) throw error;
    throw new DocumentRefusal("This document is too long for a letter. Import a shorter one.");
  }
}
