import { letterLines } from "@/lib/letters/text";

const columnsOnPaper = 70;
const columnsOnPhone = 34;

/**
 * Estimates how many lines a letter takes on paper and on a phone, so that its frame, which can't
 * measure itself without a script, is tall enough.
 */
export function letterSize(html: string): { wide: number; narrow: number } {
  const lengths = letterLines(html)
    .split("\n")
    .map((line) => line.length);
  const linesOf = (columns: number) =>
    lengths.reduce((sum, length) => sum + Math.max(1, Math.ceil(length / columns)), 0);
  return { wide: linesOf(columnsOnPaper), narrow: linesOf(columnsOnPhone) };
}
