import { parseDocument } from "htmlparser2";
import { Budget } from "./budget";
import { Headings } from "./headings";
import type { Block, Direction, Images } from "./model";
import { readBlocks } from "./read-blocks";
import { wordsOf } from "./read-inlines";
import { textSize } from "./read-styles";

/** A letter as the program sets it. */
export interface ReadLetter {
  blocks: Block[];
  images: Images;
  /** Text of its first heading; empty without one. */
  heading: string;
}

/** Reads a sanitised letter into blocks for a page with this room between its margins, in points. */
export function readLetter(
  html: string,
  { width, direction }: { width: number; direction: Direction },
): ReadLetter {
  const images: Images = new Map();
  const blocks = readBlocks(parseDocument(html).children, {
    ...{ size: textSize, width, direction, images, headings: new Headings(), budget: new Budget() },
    ...{
      canBreak: true,
      isLinked: false,
      isSignature: false,
      keepsSpaces: false,
      depth: 0,
      nesting: 0,
    },
  });
  return { blocks: withClosing(blocks), images, heading: headingOf(blocks) ?? "" };
}

/** Characters of a paragraph that may be part of how a letter ends. */
const closingLength = 240;

const isShort = (block: Block | undefined): boolean =>
  block?.t === "paragraph" && wordsOf(block.c).length <= closingLength;

/** Keeps the last lines of a letter together, so that no page has a signature alone. */
function withClosing(blocks: readonly Block[]): Block[] {
  const last = blocks.length - 1;
  if (!isShort(blocks[last])) return [...blocks];
  return blocks.map((block, index) => {
    const isClosing = index < last && index >= last - 2 && isShort(block);
    if (!isClosing || block.t !== "paragraph") return block;
    return { ...block, box: { ...block.box, isSticky: true } };
  });
}

function headingOf(blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    const found =
      block.t === "heading" ? wordsOf(block.c) : block.t === "group" ? headingOf(block.c) : null;
    if (found) return found.replace(/\s+/g, " ").trim();
  }
  return null;
}
