import type { InlineNode, Mark, Step } from "./document";
import { inlineElements } from "./elements";
import { type Printing, printAttributes, printElement, printText } from "./print-text";
import { keyOf, pathOf } from "./settle-line";
import { printBranches, type Run, runsOf } from "./steps";

/** A part of a line with the marks that aren't printed yet. */
interface Leaf {
  node: InlineNode;
  path: Step[];
  marks: { mark: Mark; key: string }[];
}

function printNode(node: InlineNode, printing: Printing): string {
  if (node.type === "text") return printText(node.text);
  if (node.type === "hardBreak") return "<br>";
  if (node.type === "image") {
    const { src, alt, extra } = node.attrs;
    return `<img${printAttributes({ src, alt, ...extra }, printing)}>`;
  }
  return node.attrs.source;
}

function printMark(mark: Mark, content: string, printing: Printing): string {
  if (mark.type === "condition") return content;
  if (mark.type === "link") {
    const { href, extra } = mark.attrs;
    return printElement("a", { ...extra, href }, content, printing);
  }
  const { tag, extra } = mark.attrs;
  return inlineElements.has(tag) ? printElement(tag, extra, content, printing) : content;
}

const hasMark = ({ items }: Run<Leaf>, key: string) =>
  items.every(({ marks }) => marks.some((mark) => mark.key === key));

/** Returns the mark that goes on for most of the runs, with how many they are. */
function longestMark(
  runs: readonly Run<Leaf>[],
): { mark: Mark; key: string; count: number } | null {
  let longest = null;
  for (const { mark, key } of runs[0]?.items[0]?.marks ?? []) {
    const end = runs.findIndex((run) => !hasMark(run, key));
    const count = end < 0 ? runs.length : end;
    if (count > (longest?.count ?? 0)) longest = { mark, key, count };
  }
  return longest;
}

/**
 * Prints the parts of a line. An element stands around whole conditions, and a condition of one
 * branch or more within it, so that a link with a condition in its text stays one link.
 */
function printLeaves(leaves: readonly Leaf[], depth: number, printing: Printing): string {
  const runs = runsOf(leaves, ({ path }) => path, depth).flatMap(({ items, step }): Run<Leaf>[] =>
    step ? [{ items, step }] : items.map((item) => ({ items: [item], step })),
  );
  let html = "";
  let at = 0;
  while (at < runs.length) {
    const run = runs[at];
    if (!run) break;
    const { items, step } = run;
    const longest = longestMark(runs.slice(at));
    if (longest && (!step || longest.count > 1)) {
      const { mark, key, count } = longest;
      const inside = runs.slice(at, at + count).flatMap((each) => each.items);
      const rest = inside.map((leaf) => ({
        ...leaf,
        marks: leaf.marks.filter((each) => each.key !== key),
      }));
      html += printMark(mark, printLeaves(rest, depth, printing), printing);
      at += count;
      continue;
    }
    if (step) {
      html += printBranches(
        { items, step },
        ({ path }) => path[depth]?.branch,
        (branch) => printLeaves(branch, depth + 1, printing),
      );
    } else html += items.map(({ node }) => printNode(node, printing)).join("");
    at += 1;
  }
  return html;
}

/** Prints what stands in one line, under its conditions and in its elements. */
export function printLine(nodes: readonly InlineNode[], printing: Printing): string {
  const leaves = nodes.map((node) => ({
    node,
    path: pathOf(node),
    marks: (node.marks ?? [])
      .filter(({ type }) => type !== "condition")
      .map((mark) => ({ mark, key: keyOf(mark) })),
  }));
  return printLeaves(leaves, 0, printing);
}
