import type { InlineNode, Mark, Step } from "./document";
import { isAtom, type Printing } from "./print-text";
import { keyOf, pathOf, settleLine } from "./settle-line";
import { numberChains, settleSteps } from "./steps";
import { withoutTrims } from "./tokens";

/** Spaces that a browser would show as one, as it shows them. */
const keepSpaces = (text: string) =>
  text
    .replace(/[\t\r\n\f]/g, " ")
    .replace(/ {2,}/g, (spaces) => `${"\u00a0".repeat(spaces.length - 1)} `);

/** How a document is settled; without `nextChain` nothing stands under a condition. */
export interface Settling {
  printing: Printing;
  nextChain: (() => number) | null;
}

/** Returns what isn't a variable, a tag or a comment as text. */
function asText(node: InlineNode, printing: Printing): InlineNode {
  if (node.type === "text") return { ...node, text: keepSpaces(node.text) };
  if (node.type !== "variable" && node.type !== "liquidTag") return node;
  const { source } = node.attrs;
  if (isAtom(source, node.type, printing)) return node;
  const { marks } = node;
  return { type: "text", text: keepSpaces(source), ...(marks && { marks }) };
}

const isCondition = ({ type }: Mark) => type === "condition";

/** Returns marks without the conditions; one of each kind, and of each styled element. */
function marksOf(node: InlineNode): Mark[] {
  const seen = new Set<string>();
  return (node.marks ?? []).filter((mark) => {
    const key = mark.type === "styled" ? keyOf(mark) : mark.type;
    if (isCondition(mark) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Returns the conditions of a part of a line; their tags trim no space there. */
const stepsOf = (node: InlineNode): Step[] =>
  settleSteps(pathOf(node)).map((step) => ({
    ...step,
    openings: step.openings.map(withoutTrims),
    end: withoutTrims(step.end),
  }));

/** Returns a line as it is printed and read again. */
export function normalizeLine(
  nodes: readonly InlineNode[],
  { printing, nextChain }: Settling,
): InlineNode[] {
  const shown = nodes
    .map((node) => asText(node, printing))
    .filter((node) => node.type !== "text" || node.text);
  const paths = nextChain ? numberChains(shown.map(stepsOf), nextChain) : [];
  return settleLine(
    shown.map((node, index): InlineNode => {
      const { marks: _, ...plain } = node;
      const path = paths[index] ?? [];
      const marks = marksOf(node);
      if (path.length > 0) marks.unshift({ type: "condition", attrs: { path } });
      return marks.length > 0 ? { ...plain, marks } : plain;
    }),
  );
}
