import { diffArrays } from "diff";
import { blockKey } from "./block-key";
import type { BlockNode, LetterDocument } from "./document";
import { normalizeDocument } from "./normalize";
import { printBlock } from "./print-blocks";
import type { Printing } from "./print-text";
import type { PlacedBlock } from "./read-blocks";

/** The source of each block of a document as it was opened. */
export interface Slices {
  /** What was opened. */
  source: string;
  /** What the blocks' offsets are of: the source, with its damage repaired. */
  text: string;
  blocks: readonly PlacedBlock[];
}

const keysOf = (blocks: BlockNode[], printing: Printing) =>
  normalizeDocument({ type: "doc", content: blocks }, printing).content.map(blockKey);

/** Returns the slice that each key is unchanged from, by its number. */
function unchanged(before: readonly string[], after: readonly string[]): (number | null)[] {
  let at = 0;
  return diffArrays([...before], [...after]).flatMap(({ added, removed, value }) => {
    if (added) return value.map(() => null);
    const from = at;
    at += value.length;
    return removed ? [] : value.map((_, index) => from + index);
  });
}

const isSpace = (text: string) => !/[^ \t\r\n\f]/.test(text);

/** Returns the space around blocks; `null` where something else stands there. */
function gapsOf({ text, blocks }: Slices): (string | null)[] {
  return Array.from({ length: blocks.length + 1 }, (_, index) => {
    const gap = text.slice(blocks[index - 1]?.end ?? 0, blocks[index]?.start ?? text.length);
    return isSpace(gap) ? gap : null;
  });
}

/**
 * Prints the blocks of a document. Unchanged ones print their own source, so that an edit changes
 * only its own lines.
 */
export function printWithSlices(
  document: LetterDocument,
  slices: Slices | undefined,
  printing: Printing,
): string {
  const { content } = normalizeDocument(document, printing);
  const keys = content.map(blockKey);
  const before = slices
    ? keysOf(
        slices.blocks.map(({ node }) => node),
        printing,
      )
    : [];
  const isSame = keys.length === before.length && keys.every((key, at) => key === before[at]);
  if (slices && isSame) return slices.source;
  const isKnown = slices && before.length === slices.blocks.length;
  const from = isKnown ? unchanged(before, keys) : keys.map(() => null);
  const gaps = isKnown ? gapsOf(slices) : [];
  const slotOf = (at: number) => from[at] ?? null;
  const sourceOf = (block: BlockNode, at: number) => {
    const slot = slotOf(at);
    const slice = slot === null ? undefined : slices?.blocks[slot];
    if (!slices || !slice?.isClosed) return printBlock(block, printing);
    return slices.text.slice(slice.start, slice.end);
  };
  const gapBefore = (at: number) => {
    const [last, next] = [slotOf(at - 1), slotOf(at)];
    if (at === 0) return next === 0 ? (gaps[0] ?? "") : "";
    return (last !== null ? gaps[last + 1] : next !== null ? gaps[next] : null) || "\n";
  };
  const printed = content.map((block, at) => gapBefore(at) + sourceOf(block, at)).join("");
  const last = slotOf(content.length - 1);
  const isLast = slices && last === slices.blocks.length - 1;
  return printed + ((isLast ? gaps.at(-1) : null) ?? (printed ? "\n" : ""));
}
