import type { Placed } from "./place-cells";
import { type Element, isElement, type Node } from "./read-inlines";
import { readCss, readLength, round } from "./read-styles";

interface Table {
  count: number;
  /** The table's `col` elements. */
  given: readonly Element[];
  /** Whether every row begins with a heading. */
  hasRowHeads: boolean;
  width: number;
  em: number;
}

/** Width of a character and of what surrounds a cell's text, as shares of the text's size. */
const [character, around] = [0.5, 1.3];

/** Share of the width that a letter's style gives to the headings of rows. */
const rowHeads = 0.34;

const blocks = /^(?:p|div|li|h[1-6]|br|tr|td|th|blockquote|pre)$/;

function textOf(node: Node): string {
  if (!isElement(node)) return "data" in node ? node.data : "";
  if (node.name === "img") return "image image";
  const text = node.children.map(textOf).join("");
  return blocks.test(node.name) ? `${text}\n` : text;
}

/** Returns the widths that a cell's text wants: of its longest word, and of its longest line. */
function wishes(element: Element, em: number): { least: number; most: number } {
  const lines = textOf(element).trim().split("\n");
  const longest = (parts: readonly string[]) =>
    parts.reduce((sum, part) => Math.max(sum, part.trim().length), 0);
  const words = lines.flatMap((line) => line.split(/[\s\u200b/-]+/));
  const widthOf = (length: number) => (length * character + around) * em;
  return { least: widthOf(Math.min(longest(words), 40)), most: widthOf(longest(lines)) };
}

/** Returns the widths in points that columns or their cells have been given. */
function givenWidths<Item extends { element: Element }>(
  cells: readonly Placed<Item>[],
  { count, given, width, em }: Table,
): (number | null)[] {
  const widths: (number | null)[] = Array.from({ length: count }, () => null);
  const widthOf = ({ attribs }: Element) =>
    readLength(readCss(attribs.style).width ?? attribs.width, { em, whole: width });
  let at = 0;
  for (const column of given) {
    const span = Math.min(Math.max(Number(column.attribs.span) || 1, 1), count);
    for (let each = 0; each < span && at < count; each += 1, at += 1) widths[at] = widthOf(column);
  }
  for (const { x, columns, cell } of cells) {
    if (columns === 1 && !widths[x]) widths[x] = widthOf(cell.element);
  }
  return widths;
}

/**
 * Returns the shares of a table's width that its columns have, much as a browser gives them: what
 * they have been given, and the rest by their longest words and lines.
 */
export function columnsOf<Item extends { element: Element }>(
  cells: readonly Placed<Item>[],
  table: Table,
): number[] {
  const { count, hasRowHeads, width, em } = table;
  const least = Array.from({ length: count }, () => around * em);
  const most = [...least];
  for (const { x, columns, cell } of cells) {
    const wanted = wishes(cell.element, em);
    for (let each = x; each < x + columns; each += 1) {
      least[each] = Math.max(least[each] ?? 0, wanted.least / columns);
      most[each] = Math.max(most[each] ?? 0, wanted.most / columns);
    }
  }
  const fixed = givenWidths(cells, table);
  if (hasRowHeads && count > 1) fixed[0] ??= width * rowHeads;
  const free = fixed.flatMap((each, index) => (each ? [] : [index]));
  const sum = (list: readonly number[], of: readonly number[]) =>
    of.reduce((total, index) => total + (list[index] ?? 0), 0);
  const taken = fixed.reduce<number>((total, each) => total + (each || 0), 0);
  const rest = Math.max(width - taken, free.length * em * 3);
  const [allLeast, allMost] = [sum(least, free), sum(most, free)];
  return fixed.map((each, index) => {
    if (each) return round(each);
    const [low, high] = [least[index] ?? 1, most[index] ?? 1];
    if (allMost <= rest) return round((high * rest) / allMost);
    if (allLeast >= rest) return round((low * rest) / allLeast);
    return round(low + ((rest - allLeast) * (high - low)) / (allMost - allLeast));
  });
}
