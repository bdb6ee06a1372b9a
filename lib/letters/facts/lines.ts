import type { Block } from "@/lib/letters/html-pieces";

/** A line as it is read: a block of text, or a row of a table with its cells one after another. */
export interface Line {
  text: string;
  offsets: number[];
}

const longestLabel = 40;
const cells = new Set(["td", "th"]);
const terms = new Set(["dt", "dd"]);

/** Returns whether a block only names what the next one says. */
const isLabel = ({ text }: Block) => text.trim().length <= longestLabel && !/\p{Nd}/u.test(text);

function belongTogether(one: Block, other: Block): boolean {
  const [first, second] = [one.element, other.element];
  if (!first || !second || first === second || !isLabel(one)) return false;
  if (terms.has(first.name)) return first.name === "dt" && second.name === "dd";
  const cellOf = (block: Block) =>
    [...(block.element?.parents ?? []), block.element].findLast(
      (element) => element && cells.has(element.name),
    );
  const [cell, next] = [cellOf(one), cellOf(other)];
  return Boolean(cell && next && cell !== next && cell.parents.at(-1) === next.parents.at(-1));
}

const join = (one: Line, other: Line): Line => ({
  text: `${one.text}\t${other.text}`,
  offsets: [...one.offsets, other.offsets[0] ?? 0, ...other.offsets],
});

/** Returns the lines of a letter. */
export function linesOf(blocks: readonly Block[]): Line[] {
  const lines: Line[] = [];
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    const line = lines.at(-1);
    if (before && line && belongTogether(before, block))
      lines[lines.length - 1] = join(line, block);
    else lines.push(block);
  }
  return lines;
}
