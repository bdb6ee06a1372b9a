import type { InlineNode, Mark } from "./document";
import { keyOf, pathOf, settleLine } from "./settle-line";
import { settleSteps } from "./steps";

/** Spaces that a browser would show as one, as it shows them. */
const keepSpaces = (text: string) =>
  text
    .replace(/[\t\r\n\f]/g, " ")
    .replace(/ {2,}/g, (spaces) => `${"\u00a0".repeat(spaces.length - 1)} `);

function marksOf(node: InlineNode): Mark[] {
  const path = settleSteps(pathOf(node));
  const seen = new Set<string>();
  const others = (node.marks ?? []).filter((mark) => {
    const key = mark.type === "styled" ? keyOf(mark) : mark.type;
    if (mark.type === "condition" || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return path.length > 0 ? [{ type: "condition", attrs: { path } }, ...others] : others;
}

/** Returns a line as it is printed and read again. */
export function normalizeLine(nodes: readonly InlineNode[]): InlineNode[] {
  const settled = nodes.flatMap((node): InlineNode[] => {
    const marks = marksOf(node);
    const { marks: _, ...plain } = node;
    const rest = plain.type === "text" ? { ...plain, text: keepSpaces(plain.text) } : plain;
    if (rest.type === "text" && !rest.text) return [];
    return [marks.length > 0 ? { ...rest, marks } : rest];
  });
  return settleLine(settled);
}
