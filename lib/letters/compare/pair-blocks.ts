import { type HtmlElement, isPhrase, type Node, printHtml, textOf } from "./parse-html";

/** A block, or a line of text that is in none. */
export interface Unit {
  /** Null for a line in no block. */
  element: HtmlElement | null;
  nodes: Node[];
  key: string;
  words: Map<string, number>;
  count: number;
}

/** Two blocks, of which one is missing where the other is new or gone. */
export interface Pair {
  before: Unit | null;
  after: Unit | null;
}

const wordPattern = /[\p{L}\p{N}]+/gu;

function unitOf(element: HtmlElement | null, nodes: Node[]): Unit {
  const words = new Map<string, number>();
  let count = 0;
  for (const [word] of textOf(nodes).matchAll(wordPattern)) {
    words.set(word, (words.get(word) ?? 0) + 1);
    count += 1;
  }
  const key = printHtml(element ? [element] : nodes)
    .replace(/\s+/g, " ")
    .trim();
  return { element, nodes, key, words, count };
}

/** Splits what an element contains into blocks and lines between them. */
export function unitsOf(nodes: readonly Node[]): Unit[] {
  const units: Unit[] = [];
  let line: Node[] = [];
  const endLine = () => {
    if (printHtml(line).trim() !== "") units.push(unitOf(null, line));
    line = [];
  };
  for (const node of nodes) {
    if (isPhrase(node)) line.push(node);
    else if (typeof node !== "string") {
      endLine();
      units.push(unitOf(node, node.children));
    }
  }
  endLine();
  return units;
}

const leastAlike = 0.35;
const mostPairs = 20_000;

const kindOf = ({ element }: Unit): string => {
  const name = element?.name ?? "p";
  if (/^(?:h[1-6]|p|div|section|header|footer|address|pre|blockquote)$/.test(name)) return "text";
  return /^(?:thead|tbody|tfoot)$/.test(name) ? "rows" : /^t[dh]$/.test(name) ? "cell" : name;
};

/** Returns how much of their words two blocks share, between 0 and 1. */
function likeness(one: Unit, other: Unit): number {
  if (kindOf(one) !== kindOf(other)) return 0;
  if (one.count + other.count === 0) return one.key === other.key ? 1 : leastAlike;
  let shared = 0;
  for (const [word, count] of one.words) shared += Math.min(count, other.words.get(word) ?? 0);
  return (2 * shared) / (one.count + other.count);
}

/**
 * Pairs the blocks of two lists in their order, so that the pairs share as many words as possible.
 * Blocks that share too few are gone and new.
 */
export function pairUnits(before: readonly Unit[], after: readonly Unit[]): Pair[] {
  const [first, last] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1 && first && last && isSure(first, last)) {
    return [{ before: first, after: last }];
  }
  if (before.length * after.length > mostPairs) return [...gone(before), ...fresh(after)];
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const score = (row: number, column: number) => best[row * width + column] ?? 0;
  const gains = before.map((one) =>
    after.map((other) => {
      const alike = likeness(one, other);
      return alike >= leastAlike ? alike : -1;
    }),
  );
  const gain = (row: number, column: number) => gains[row]?.[column] ?? -1;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      best[row * width + column] = Math.max(
        score(row + 1, column),
        score(row, column + 1),
        gain(row, column) + score(row + 1, column + 1),
      );
    }
  }
  const pairs: Pair[] = [];
  let [row, column] = [0, 0];
  while (row < before.length && column < after.length) {
    const [one, other] = [before[row], after[column]];
    const here = score(row, column);
    if (one && other && gain(row, column) + score(row + 1, column + 1) === here && here > 0) {
      pairs.push({ before: one, after: other });
      row += 1;
      column += 1;
    } else if (score(row + 1, column) === here) {
      pairs.push(...gone(before.slice(row, row + 1)));
      row += 1;
    } else {
      pairs.push(...fresh(after.slice(column, column + 1)));
      column += 1;
    }
  }
  return [...pairs, ...gone(before.slice(row)), ...fresh(after.slice(column))];
}

/** Containers that stand alone in the same place are the same one. */
const isSure = (one: Unit, other: Unit): boolean =>
  kindOf(one) === kindOf(other) && (kindOf(one) !== "text" || likeness(one, other) >= 0.2);

const gone = (units: readonly Unit[]): Pair[] => units.map((before) => ({ before, after: null }));
const fresh = (units: readonly Unit[]): Pair[] => units.map((after) => ({ before: null, after }));
