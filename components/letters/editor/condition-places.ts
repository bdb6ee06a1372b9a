import type { Node as ProseMirrorNode, ResolvedPos } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import type { Step } from "@/lib/letters/visual/document";
import { pathIn } from "@/lib/letters/visual/labels";

/** A condition around the caret: of a text, of a row or list item, or of blocks. */
export type ConditionPlace =
  | { kind: "text" | "item"; chain: number; branch: number; opening: string }
  | { kind: "block"; position: number; branch: number; opening: string };

export const pathOf = (node: ProseMirrorNode): Step[] =>
  (node.isInline
    ? node.marks.find(({ type }) => type.name === "condition")?.attrs.path
    : node.attrs.path) ?? [];

const placeOf =
  (kind: "text" | "item") =>
  ({ chain, branch, openings }: Step): ConditionPlace => ({
    kind,
    chain,
    branch,
    opening: openings[branch] ?? "",
  });

function blockPlace($at: ResolvedPos, depth: number): ConditionPlace {
  return {
    kind: "block",
    position: $at.before(depth - 1),
    branch: $at.index(depth - 1),
    opening: $at.node(depth).attrs.opening,
  };
}

/** Returns the conditions around the caret, the outermost first. */
export function conditionsAt({ selection, doc }: EditorState): ConditionPlace[] {
  const $at = doc.resolve(selection.from);
  const found: ConditionPlace[] = [];
  for (let depth = 1; depth <= $at.depth; depth += 1) {
    const node = $at.node(depth);
    if (node.type.name === "branch") found.push(blockPlace($at, depth));
    else found.push(...pathOf(node).map(placeOf("item")));
  }
  const inline = selection.empty ? ($at.nodeAfter ?? $at.nodeBefore) : $at.nodeAfter;
  const marks = selection.empty ? $at.marks() : (inline?.marks ?? []);
  const path: Step[] = marks.find(({ type }) => type.name === "condition")?.attrs.path ?? [];
  return [...found, ...path.map(placeOf("text"))];
}

/** Returns the first variable of the selection, or else of the caret's paragraph; null without one. */
export function firstVariable({ selection, doc }: EditorState): string | null {
  const { $from, empty, from, to } = selection;
  const range = empty ? { from: $from.start(), to: $from.end() } : { from, to };
  let path: string | null = null;
  doc.nodesBetween(range.from, range.to, (node) => {
    if (node.type.name === "variable") path ??= pathIn(node.attrs.source);
  });
  return path;
}

/** Returns a number that no chain of the document has. */
export function nextChain(doc: ProseMirrorNode): number {
  let most = 0;
  doc.descendants((node) => {
    for (const { chain } of pathOf(node)) most = Math.max(most, chain);
  });
  return most + 1;
}
