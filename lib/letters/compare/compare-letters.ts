import { compareLines, marked } from "./compare-lines";
import { matchSequences } from "./match-sequences";
import { Pace } from "./pace";
import { type Pair, pairUnits } from "./pair-blocks";
import {
  type HtmlElement,
  isPhrase,
  type Node,
  openingTag,
  parseInTurns,
  printHtml,
  printInTurns,
  remade,
} from "./parse-html";
import { partsOf, type Unit, unitsOf } from "./units";

/** Two letters as one, and in how many places they differ. */
export interface LetterComparison {
  html: string;
  changes: number;
}

interface Compared {
  nodes: Node[];
  changes: number;
}

/**
 * Compares two sanitised letters. Returns the later one as HTML with the changes in place: new text
 * in `ins.letter-added`, text that is gone in `del.letter-removed`, and blocks whose format has changed with the
 * class `letter-restyled`. Adds nothing else, so the result is as safe as what was given. Lets
 * others run while it compares long letters.
 */
export async function compareLetters(before: string, after: string): Promise<LetterComparison> {
  const pace = new Pace();
  const [earlier, later] = [await parseInTurns(before, pace), await parseInTurns(after, pace)];
  const { nodes, changes } = await compareNodes(earlier, later, pace);
  return { html: await printInTurns(nodes, pace), changes };
}

async function compareNodes(
  before: readonly Node[],
  after: readonly Node[],
  pace: Pace,
): Promise<Compared> {
  const parts: Compared[] = [];
  for (const pair of await pairsOf(await unitsOf(before, pace), await unitsOf(after, pace), pace)) {
    parts.push(await comparePair(pair, pace));
  }
  return together(parts);
}

const together = (parts: readonly Compared[]): Compared => ({
  nodes: parts.flatMap(({ nodes }) => nodes),
  changes: parts.reduce((sum, { changes }) => sum + changes, 0),
});

/** Returns blocks that stay and, between them, those that are alike. */
async function pairsOf(before: Unit[], after: Unit[], pace: Pace): Promise<Pair[]> {
  const isRow = [...before, ...after].every(({ element }) => /^t[dh]$/.test(element?.name ?? ""));
  if (isRow && before.length === after.length) {
    return before.map((unit, index) => ({ before: unit, after: after[index] ?? null }));
  }
  const pairs: Pair[] = [];
  let removed: Unit[] = [];
  let added: Unit[] = [];
  const flush = async () => {
    for (const pair of await pairUnits(removed, added, pace)) pairs.push(pair);
    [removed, added] = [[], []];
  };
  for (const { change, elements } of await matchSequences(before, after, pace)) {
    if (change === "added") added = elements;
    else if (change === "removed") removed = elements;
    else {
      await flush();
      for (const unit of elements) pairs.push({ before: unit, after: unit });
    }
  }
  await flush();
  return pairs;
}

async function comparePair({ before, after }: Pair, pace: Pace): Promise<Compared> {
  if (!after) return before ? whole(before, "removed") : { nodes: [], changes: 0 };
  if (!before) return whole(after, "added");
  if (before.key === after.key) return { nodes: nodesOf(after), changes: 0 };
  await pace.rest();
  const { element } = after;
  const isLine = [...before.nodes, ...after.nodes].every(isPhrase);
  const inside = isLine
    ? await compareLines(before.nodes, after.nodes, pace)
    : await compareNodes(before.nodes, after.nodes, pace);
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
  return partsOf(nodes).flatMap(({ element, nodes: within }) =>
    element ? markedElement(element, change) : markedWithin(within, change),
  );
}

function markedElement(element: HtmlElement, change: "added" | "removed"): Node[] {
  const isEmpty = element.children.length === 0;
  if (isEmpty && !/^t[dhr]$/.test(element.name)) return [marked([element], change)];
  return [remade(element, markedWithin(element.children, change))];
}
