import { diffArrays } from "diff";
import { conditionClass, variableClass } from "./draw-template";
import { type HtmlElement, type Node, openingTag, printHtml, remade } from "./parse-html";

/** A word, a space, or an element without text, with the elements around it. */
interface Piece {
  node: Node;
  around: HtmlElement[];
  key: string;
}

/** Whether a piece stays, is new, or is gone. */
export type Change = "same" | "added" | "removed";

/** A run of pieces with the same change. */
interface Run {
  change: Change;
  pieces: Piece[];
}

/** Words, amounts and dates such as `1,500.00`, spaces, and each character between them. */
const wordPattern = /\s+|[\p{L}\p{M}\p{N}]+(?:[.,:’'][\p{L}\p{N}]+)*|./gsu;

function piecesOf(nodes: readonly Node[], around: HtmlElement[] = []): Piece[] {
  const format = around.map(openingTag).join("");
  return nodes.flatMap((node): Piece[] => {
    if (typeof node === "string") {
      const words = node.match(wordPattern) ?? [];
      return words.map((word) => {
        const text = word.trim() === "" ? " " : word;
        return { node: text, around, key: text === " " ? text : format + text };
      });
    }
    if (node.children.length === 0 || isChip(node)) {
      return [{ node, around, key: format + printHtml([node]) }];
    }
    return piecesOf(node.children, [...around, node]);
  });
}

/** A variable or a tag of a template, which changes as a whole. */
const isChip = ({ attributes }: HtmlElement) =>
  attributes.class === variableClass || attributes.class === conditionClass;

const isSpace = ({ node }: Piece) => node === " ";

/** Returns the runs of two lines. */
function runsOf(before: Piece[], after: Piece[], timeout: number): Run[] {
  const changes = diffArrays(before, after, {
    comparator: (one, other) => one.key === other.key,
    timeout,
  });
  if (!changes) {
    return [
      { change: "removed", pieces: before },
      { change: "added", pieces: after },
    ];
  }
  return changes.map(({ added, removed, value }) => ({
    change: added ? "added" : removed ? "removed" : "same",
    pieces: value,
  }));
}

/** Joins changes between which only a space or a sign stays, so that a phrase changes as a whole. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  let removed: Piece[] = [];
  let added: Piece[] = [];
  const flush = () => {
    if (removed.length > 0) result.push({ change: "removed", pieces: removed });
    if (added.length > 0) result.push({ change: "added", pieces: added });
    [removed, added] = [[], []];
  };
  runs.forEach((run, index) => {
    if (run.change === "removed") removed = [...removed, ...run.pieces];
    else if (run.change === "added") added = [...added, ...run.pieces];
    else if (isJoint(run) && removed.length > 0 && added.length > 0 && index < runs.length - 1) {
      removed = [...removed, ...run.pieces];
      added = [...added, ...run.pieces];
    } else {
      flush();
      result.push(run);
    }
  });
  flush();
  return result;
}

const isJoint = ({ pieces }: Run) => pieces.length <= 1 && pieces.every(isSpace);

/** Builds nodes from pieces again, within the elements around them. */
function built(pieces: readonly Piece[], depth = 0): Node[] {
  const nodes: Node[] = [];
  for (let at = 0; at < pieces.length; ) {
    const element = pieces[at]?.around[depth];
    let end = at + 1;
    while (end < pieces.length && pieces[end]?.around[depth] === element) end += 1;
    const part = pieces.slice(at, end);
    if (element) nodes.push(remade(element, built(part, depth + 1)));
    else nodes.push(...part.map(({ node }) => node));
    at = end;
  }
  return nodes;
}

const wrappers = {
  added: { name: "ins", attributes: { class: "letter-added" } },
  removed: { name: "del", attributes: { class: "letter-removed" } },
};

/** Marks all nodes of a line as new or gone. */
export const marked = (nodes: Node[], change: "added" | "removed"): Node =>
  ({ ...wrappers[change], children: nodes }) satisfies HtmlElement;

/**
 * Compares two lines of text word by word, with the format of each, in at most `timeout`
 * milliseconds: after that the whole line is gone and new. Null if nothing changes.
 */
export function compareLines(
  before: readonly Node[],
  after: readonly Node[],
  timeout: number,
): { nodes: Node[]; changes: number } | null {
  const runs = joined(runsOf(piecesOf(before), piecesOf(after), timeout));
  const changes = runs.filter(
    ({ change, pieces }, index) =>
      change !== "same" &&
      !pieces.every(isSpace) &&
      !(change === "added" && runs[index - 1]?.change === "removed"),
  ).length;
  if (changes === 0) return null;
  const nodes = runs.flatMap(({ change, pieces }) => {
    const line = built(pieces);
    return change === "same" || pieces.every(isSpace)
      ? change === "removed"
        ? []
        : line
      : [marked(line, change)];
  });
  return { nodes, changes };
}
