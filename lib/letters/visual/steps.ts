import type { Step } from "./document";
import { endFor, findTokens, tagName } from "./tokens";

/** Things that follow each other under one condition, or under none. */
export interface Run<Item> {
  items: Item[];
  /** The condition with all of its tags that are needed; null for none. */
  step: Step | null;
}

const isTag = (source: string) => {
  const [token, another] = findTokens(source).tokens;
  return token?.source === source && !another;
};

/** Returns whether tags are a condition's first ones, in an order that the engine reads. */
function areOpenings(openings: readonly string[]): boolean {
  return (
    openings.length > 0 &&
    openings.every((opening, index) => {
      const name = tagName(opening);
      if (!isTag(opening)) return false;
      if (index === 0) return name === "if" || name === "unless";
      return name === "elsif" || (name === "else" && index === openings.length - 1);
    })
  );
}

/** Returns the end of a condition: its own, or a plain one if that ends something else. */
export function closingFor(opening: string, closing: string | undefined): string {
  const name = endFor(opening) ?? "endif";
  return closing && isTag(closing) && tagName(closing) === name ? closing : `{% ${name} %}`;
}

/** Returns a path with only the conditions that can be printed. */
export const settleSteps = (path: readonly Step[] | null | undefined): Step[] =>
  (path ?? []).flatMap(({ chain, openings, end }) => {
    if (!areOpenings(openings)) return [];
    const closing = closingFor(openings[0] ?? "", end);
    return [{ chain, branch: openings.length - 1, openings, end: closing }];
  });

const isPrefix = (short: readonly string[], long: readonly string[]) =>
  short.every((opening, index) => opening === long[index]);

/** Returns whether a step goes on with a condition: the same chain, and no earlier branch. */
const goesOn = (last: Step, next: Step) =>
  last.chain === next.chain &&
  last.end === next.end &&
  last.branch <= next.branch &&
  isPrefix(last.openings, next.openings);

/** Divides things that follow each other into those that share the condition at a depth. */
export function runsOf<Item>(
  items: readonly Item[],
  pathOf: (item: Item) => readonly Step[],
  depth: number,
): Run<Item>[] {
  const runs: Run<Item>[] = [];
  for (const item of items) {
    const step = pathOf(item)[depth] ?? null;
    const last = runs.at(-1);
    const belongs = last?.step && step ? goesOn(last.step, step) : last && !last.step && !step;
    if (last && belongs) {
      last.items.push(item);
      last.step = step;
    } else runs.push({ items: [item], step });
  }
  return runs;
}

/** Prints a condition's tags with what stands in each of its branches. */
export function printBranches<Item>(
  { items, step }: { items: readonly Item[]; step: Step },
  branchOf: (item: Item) => number | undefined,
  print: (items: Item[], branch: number) => string,
): string {
  const branches = step.openings.map(
    (opening, branch) =>
      opening +
      print(
        items.filter((item) => branchOf(item) === branch),
        branch,
      ),
  );
  return branches.join("") + step.end;
}

/**
 * Numbers the conditions of things that follow each other as they are printed: each run is one
 * chain. Returns their new paths.
 */
export function numberChains(
  paths: readonly (readonly Step[])[],
  nextChain: () => number,
  depth = 0,
): Step[][] {
  return runsOf(paths, (path) => path, depth).flatMap(({ items, step }): Step[][] => {
    if (!step) return items.map((path) => [...path]);
    const chain = nextChain();
    const branches = step.openings.map((_, branch) =>
      numberChains(
        items.filter((path) => path[depth]?.branch === branch),
        nextChain,
        depth + 1,
      ),
    );
    return branches
      .flat()
      .map((path) => path.map((each, at) => (at === depth ? { ...each, chain } : each)));
  });
}
