import { newParagraph } from "../imported/blocks";
import { type Loss, Losses } from "../imported/losses";
import { printBlocks } from "../imported/print-blocks";
import { printInlines } from "../imported/print-inlines";
import { tidyBlocks } from "../imported/tidy-blocks";
import { parseTree, TooManyNodes } from "../imported/tree";
import { styleReader } from "./pasted-styles";
import { PastedBlocks } from "./read-pasted";
import type { Reading } from "./reading";
import { WordLists } from "./word-lists";

export interface CleanPaste {
  html: string;
  /** What the fragment had and a letter can't have. */
  losses: Loss[];
}

/** Largest fragment that is read, in characters without images: a long letter has a hundredth of it. */
const largest = 5_000_000;
const largestWithImages = 40_000_000;

const isTooLarge = (html: string): boolean =>
  html.length > largestWithImages ||
  (html.length > largest && html.replace(/data:image\/[^"'\s>]*/g, "").length > largest);

const blockTag =
  /<(?:p|div|h[1-6]|ul|ol|li|table|tr|td|blockquote|hr|pre|br|section|article|dl|dd|dt)\b/i;

/**
 * Returns what a clipboard's HTML means in a letter: headings, paragraphs, lists, tables, emphasis,
 * alignment and links, without fonts, colors, hidden text, comments, scripts and images from the
 * web. Text without paragraphs stays without. A fragment that is far too large is empty.
 */
export function cleanPaste(html: string): CleanPaste {
  const losses = new Losses();
  if (isTooLarge(html)) return { html: "", losses: [] };
  try {
    const { children } = parseTree(html, "html");
    const reading: Reading = {
      styleOf: styleReader(html),
      blocksOf: (nodes, context) => new PastedBlocks(reading).read(nodes, context).end(),
      losses,
      lists: new WordLists(),
    };
    const context = {
      marks: {},
      align: undefined,
      isTight: false,
      isRightToLeft: false,
      keepsLines: false,
      depth: -1,
    };
    const blocks = tidyBlocks(reading.blocksOf(children, context));
    const [first = newParagraph()] = blocks;
    const isText = blocks.length === 1 && first.kind === "paragraph" && !blockTag.test(html);
    return {
      html: isText ? printInlines(first.inlines) : printBlocks(blocks),
      losses: losses.list(),
    };
  } catch (error) {
    if (!(error instanceof TooManyNodes)) throw error;
    return { html: "", losses: [] };
  }
}
