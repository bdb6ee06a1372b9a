import { chipClasses } from "./draw-template";
import { matchSequences, type Run } from "./match-sequences";
import type { Pace } from "./pace";
import { type HtmlElement, type Node, openingTag, printHtml, remade } from "./parse-html";

/** A word, a space, or an element without text, with the elements around it. */
interface Piece {
  node: Node;
  around: HtmlElement[];
  key: string;
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

const chips = new Set<string>(Object.values(chipClasses));

/** A variable or a tag of a template, which changes as a whole. */
const isChip = ({ attributes }: HtmlElement) => chips.has(attributes.class ?? "");

const isSpace = ({ node }: Piece) => node === " ";

/** Joins changes between which only a space or a sign stays, so that a phrase changes as a whole. */
function joined(runs: readonly Run<Piece>[]): Run<Piece>[] {
  const result: Run<Piece>[] = [];
  let removed: Piece[] = [];
  let added: Piece[] = [];
  const flush = () => {
    if (removed.length > 0) result.push({ change: "removed", elements: removed });
    if (added.length > 0) result.push({ change: "added", elements: added });
    [removed, added] = [[], []];
  };
  runs.forEach((run, index) => {
    const isLast = index === runs.length - 1;
    const isWithin = isJoint(run) && removed.length > 0 && added.length > 0 && !isLast;
    if (run.change === "same" && !isWithin) {
      flush();
      result.push(run);
      return;
    }
    if (run.change !== "added") for (const piece of run.elements) removed.push(piece);
    if (run.change !== "removed") for (const piece of run.elements) added.push(piece);
  });
  flush();
  return result;
}

const isJoint = ({ elements }: Run<Piece>) => elements.length <= 1 && elements.every(isSpace);

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

/** Compares two lines of text word by word, with the format of each. Null if nothing changes. */
export async function compareLines(
  before: readonly Node[],
  after: readonly Node[],
  pace: Pace,
): Promise<{ nodes: Node[]; changes: number } | null> {
  const earlier = piecesOf(before);
  await pace.rest();
  const runs = joined(await matchSequences(earlier, piecesOf(after), pace));
  const changes = runs.filter(
    ({ change, elements }, index) =>
      change !== "same" &&
      !elements.every(isSpace) &&
      !(change === "added" && runs[index - 1]?.change === "removed"),
  ).length;
  if (changes === 0) return null;
  const nodes: Node[] = [];
  for (const { change, elements } of runs) {
    await pace.rest();
    const line = built(elements);
    if (change !== "same" && !elements.every(isSpace)) nodes.push(marked(line, change));
    else if (change !== "removed") for (const node of line) nodes.push(node);
  }
  return { nodes, changes };
}
