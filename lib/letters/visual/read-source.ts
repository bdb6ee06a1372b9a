import { parseDocument } from "htmlparser2";
import type { BlockNode, LetterDocument, Refusal } from "./document";
import { maskTokens } from "./mask";
import { NotVisual } from "./not-visual";
import { emptyParagraph } from "./paragraphs";
import { type PlacedBlock, placeBlocks } from "./read-blocks";
import type { Slices } from "./slices";
import type { Tokens } from "./tokens";
import { isTooDeep, type Reading, treeOf } from "./tree";

export interface Opened {
  document: LetterDocument;
  slices: Slices;
}

function placeSource(text: string, find: (text: string) => Tokens): PlacedBlock[] {
  const masked = maskTokens(text, find(text));
  let chains = 0;
  const nextChain = () => {
    chains += 1;
    return chains;
  };
  const reading: Reading = { masked, find, seen: new Set(), nextChain };
  const { children } = parseDocument(masked.html, {
    withStartIndices: true,
    withEndIndices: true,
  });
  if (isTooDeep(children)) throw new NotVisual("Elements nested too deeply", "");
  const placed = placeBlocks(treeOf(children, reading), reading);
  const lost = masked.tokens.find((token) => !reading.seen.has(token));
  if (lost) throw new NotVisual("A variable or condition stands where no text can", lost.source);
  return placed;
}

/** Reads source as a document, or returns why only the source view can show it. */
export function readSource(
  source: string,
  text: string,
  find: (text: string) => Tokens,
): Opened | Refusal {
  try {
    const blocks = placeSource(text, find);
    const content: BlockNode[] = blocks.map(({ node }) => node);
    return {
      document: { type: "doc", content: content.length > 0 ? content : [emptyParagraph()] },
      slices: { source, text, blocks },
    };
  } catch (error) {
    if (!(error instanceof NotVisual)) throw error;
    const { reason, at } = error;
    return { reason, at: at.trim().slice(0, 200) };
  }
}
