import { diffArrays } from "diff";
import { compareLines, marked } from "./compare-lines";
import { type Pair, pairUnits, type Unit, unitsOf } from "./pair-blocks";
import {
  type HtmlElement,
  isPhrase,
  type Node,
  openingTag,
  parseHtml,
  printHtml,
  remade,
} from "./parse-html";

/** Two letters as one, and in how many places they differ. */
export interface LetterComparison {
  html: string;
  changes: number;
}

interface Compared {
  nodes: Node[];
  changes: number;
}

/** What isn't compared by then is gone and new as a whole. */
const timeLimitInMs = 1000;

/** Returns the milliseconds that are left. */
type Clock = () => number;

/**
 * Compares two sanitised letters. Returns the later one as HTML with the changes in place: new text
 * in `ins.letter-added`, text that is gone in `del.letter-removed`, and blocks whose format has changed with the
 * class `letter-restyled`. Adds nothing else, so the result is as safe as what was given.
 */
export function compareLetters(before: string, after: string): LetterComparison {
  const until = performance.now() + timeLimitInMs;
  const clock = () => Math.max(1, until - performance.now());
  const { nodes, changes } = compareNodes(parseHtml(before), parseHtml(after), clock);
  return { html: printHtml(nodes), changes };
}

function compareNodes(before: readonly Node[], after: readonly Node[], clock: Clock): Compared {
  const pairs = pairsOf(unitsOf(before), unitsOf(after), clock);
  return together(pairs.map((pair) => comparePair(pair, clock)));
}

const together = (parts: readonly Compared[]): Compared => ({
  nodes: parts.flatMap(({ nodes }) => nodes),
  changes: parts.reduce((sum, { changes }) => sum + changes, 0),
});

/** Returns blocks that stay and, between them, those that are alike. */
function pairsOf(before: Unit[], after: Unit[], clock: Clock): Pair[] {
  const isRow = [...before, ...after].every(({ element }) => /^t[dh]$/.test(element?.name ?? ""));
  if (isRow && before.length === after.length) {
    return before.map((unit, index) => ({ before: unit, after: after[index] ?? null }));
  }
  const runs = diffArrays(before, after, {
    comparator: (one, other) => one.key === other.key,
    timeout: clock(),
  });
  if (!runs) return pairUnits(before, after);
  const pairs: Pair[] = [];
  let removed: Unit[] = [];
  let added: Unit[] = [];
  const flush = () => {
    pairs.push(...pairUnits(removed, added));
    [removed, added] = [[], []];
  };
  for (const run of runs) {
    if (run.added) added = run.value;
    else if (run.removed) removed = run.value;
    else {
      flush();
      pairs.push(...run.value.map((unit) => ({ before: unit, after: unit })));
    }
  }
  flush();
  return pairs;
}

function comparePair({ before, after }: Pair, clock: Clock): Compared {
  if (!after) return before ? whole(before, "removed") : { nodes: [], changes: 0 };
  if (!before) return whole(after, "added");
  if (before.key === after.key) return { nodes: nodesOf(after), changes: 0 };
  const { element } = after;
  const isLine = [...before.nodes, ...after.nodes].every(isPhrase);
  const inside = isLine
    ? compareLines(before.nodes, after.nodes, clock())
    : compareNodes(before.nodes, after.nodes, clock);
  if (!element) return inside ?? { nodes: after.nodes, changes: 0 };
  const isRestyled = !before.element || openingTag(before.element) !== openingTag(element);
  const changes = inside?.changes ?? 0;
  const mark = isRestyled && changes === 0 ? "letter-restyled" : undefined;
  return {
    nodes: [remade(element, inside?.nodes ?? after.nodes, mark)],
    changes: changes + (mark ? 1 : 0),
  };
}

const nodesOf = ({ element, nodes }: Unit): Node[] => (element ? [element] : nodes);

const whole = (unit: Unit, change: "added" | "removed"): Compared => ({
  nodes: markedWithin(nodesOf(unit), change),
  changes: 1,
});

/** Marks the lines within blocks, since table rows and list items can't be wrapped themselves. */
function markedWithin(nodes: readonly Node[], change: "added" | "removed"): Node[] {
  if (nodes.every(isPhrase)) {
    return printHtml(nodes).trim() === "" ? [...nodes] : [marked([...nodes], change)];
  }
  return unitsOf(nodes).flatMap(({ element, nodes: within }) =>
    element ? markedElement(element, change) : markedWithin(within, change),
  );
}

function markedElement(element: HtmlElement, change: "added" | "removed"): Node[] {
  const isEmpty = element.children.length === 0;
  if (isEmpty && !/^t[dhr]$/.test(element.name)) return [marked([element], change)];
  return [remade(element, markedWithin(element.children, change))];
}
