import type { InlineNode, Mark, Step } from "./document";

/** Returns a text by which equal things are equal, whatever the order of their keys. */
export const keyOf = (value: unknown): string =>
  JSON.stringify(value, (_, each) =>
    each && typeof each === "object" && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

/** Returns the conditions that something in a line stands under, the outermost first. */
export function pathOf({ marks }: { marks?: Mark[] }): Step[] {
  for (const mark of marks ?? []) if (mark.type === "condition") return mark.attrs.path;
  return [];
}

const marksKey = ({ marks = [] }: InlineNode) => marks.map(keyOf).sort().join();

const isSpaceBefore = (node: InlineNode | undefined, next: InlineNode) =>
  !node ||
  ((node.type === "hardBreak" || (node.type === "text" && node.text.endsWith(" "))) &&
    keyOf(pathOf(node)) === keyOf(pathOf(next)));

/**
 * Returns a line as a browser shows it: without space at its ends and repeated space, except where
 * a condition decides on it. Joins texts of the same marks.
 */
export function settleLine(nodes: readonly InlineNode[]): InlineNode[] {
  const line: InlineNode[] = [];
  for (const node of nodes) {
    const last = line.at(-1);
    if (node.type !== "text") {
      line.push(node);
      continue;
    }
    const isFree = last !== undefined || pathOf(node).length === 0;
    const text = isFree && isSpaceBefore(last, node) ? node.text.replace(/^ /, "") : node.text;
    if (!text) continue;
    if (last?.type === "text" && marksKey(last) === marksKey(node)) {
      line[line.length - 1] = { ...last, text: last.text + text };
    } else line.push({ ...node, text });
  }
  const last = line.at(-1);
  if (last?.type === "text" && last.text.endsWith(" ") && pathOf(last).length === 0) {
    const text = last.text.slice(0, -1);
    line.splice(-1, 1, ...(text ? [{ ...last, text }] : []));
  }
  return line;
}
