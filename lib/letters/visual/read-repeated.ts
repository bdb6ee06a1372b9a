import type { Path, Step } from "./document";
import type { HtmlElement } from "./html-nodes";
import { NotVisual } from "./not-visual";
import { branchesOf, isBlank, type Reading, type Tree } from "./tree";

/** Reads elements that follow each other, each with the conditions that it stands under. */
export function readRepeated<Node>(
  trees: readonly Tree[],
  reading: Reading,
  read: (element: HtmlElement, path: Path) => Node,
  path: Step[] = [],
): Node[] {
  return trees.flatMap((tree): Node[] => {
    if (isBlank(tree)) return [];
    if (tree.kind === "chain") {
      return branchesOf(tree, reading).flatMap(({ step, content }) =>
        readRepeated(content, reading, read, [...path, step]),
      );
    }
    if (tree.kind === "element") return [read(tree.element, path.length > 0 ? path : null)];
    const at = reading.masked.source.slice(tree.start, tree.end);
    throw new NotVisual("Text or a tag between rows or items", at);
  });
}
