import { type Anchor, findAnchors, type Part } from "./find-anchors";
import type { Pace } from "./pace";
import { shortestEdit } from "./shortest-edit";

/** Elements that two sequences share, or those that only one has between them. */
export interface Run<Element> {
  change: "same" | "removed" | "added";
  elements: Element[];
}

/** Longer parts are divided at what surely belongs together, before the shortest edit is looked for. */
const maxWhole = 400;
const maxDepth = 12;

/** Parts that share less than half read better as a whole that is gone and a whole that is new. */
const maxEdits = ({ before, after }: Pair) =>
  Math.min(300, Math.max(60, (lengthOf(before) + lengthOf(after)) >> 1));

interface Pair {
  before: Part;
  after: Part;
}

const isEmpty = ({ start, end }: Part) => start >= end;
const lengthOf = ({ start, end }: Part) => end - start;

/** Adds what stays between two parts to what is found, in its order. */
async function match({ before, after }: Pair, depth: number, found: Anchor[], pace: Pace) {
  await pace.rest();
  const one = { ...before };
  const other = { ...after };
  const isSame = (x: number, y: number) => one.elements[x] === other.elements[y];
  while (!isEmpty(one) && !isEmpty(other) && isSame(one.start, other.start)) {
    found.push({ before: one.start, after: other.start });
    one.start += 1;
    other.start += 1;
  }
  let kept = 0;
  while (!isEmpty(one) && !isEmpty(other) && isSame(one.end - 1, other.end - 1)) {
    one.end -= 1;
    other.end -= 1;
    kept += 1;
  }
  if (!isEmpty(one) && !isEmpty(other))
    await matchInside({ before: one, after: other }, depth, found, pace);
  for (let next = 0; next < kept; next += 1) {
    found.push({ before: one.end + next, after: other.end + next });
  }
}

async function matchInside({ before, after }: Pair, depth: number, found: Anchor[], pace: Pace) {
  const isLong = lengthOf(before) + lengthOf(after) > maxWhole;
  const anchors = isLong && depth < maxDepth ? await findAnchors(before, after, pace) : [];
  if (anchors.length === 0) {
    const kept = shortestEdit(before, after, maxEdits({ before, after }));
    for (const anchor of kept) found.push(anchor);
    return;
  }
  let [x, y] = [before.start, after.start];
  const end = { before: before.end, after: after.end };
  for (const anchor of [...anchors, end]) {
    const between = {
      before: { ...before, start: x, end: anchor.before },
      after: { ...after, start: y, end: anchor.after },
    };
    if (!isEmpty(between.before) || !isEmpty(between.after)) {
      await match(between, depth + 1, found, pace);
    }
    if (anchor !== end) found.push(anchor);
    [x, y] = [anchor.before + 1, anchor.after + 1];
  }
}

/** Gives equal keys of sequences the same number. */
function numbered(sequences: readonly (readonly string[])[]): Int32Array[] {
  const numbers = new Map<string, number>();
  return sequences.map((keys) =>
    Int32Array.from(keys, (key) => {
      const number = numbers.get(key) ?? numbers.size;
      if (number === numbers.size) numbers.set(key, number);
      return number;
    }),
  );
}

/** An element of a sequence; those with the same key are the same. */
interface Keyed {
  key: string;
}

/**
 * Finds what stays between two sequences, in the order of both. A short edit is the shortest; a long
 * one may not be, so that the time grows with the length, not with its square.
 */
export async function findStaying(
  before: readonly Keyed[],
  after: readonly Keyed[],
  pace: Pace,
): Promise<Anchor[]> {
  await pace.rest();
  const [one, other] = numbered([before, after].map((elements) => elements.map(({ key }) => key)));
  const found: Anchor[] = [];
  if (one && other) {
    const parts = {
      before: { elements: one, start: 0, end: one.length },
      after: { elements: other, start: 0, end: other.length },
    };
    await match(parts, 0, found, pace);
  }
  await pace.rest();
  return found;
}

/** Returns what stays between two sequences and, between, what is gone and new, the gone first. */
export async function matchSequences<Element extends Keyed>(
  before: readonly Element[],
  after: readonly Element[],
  pace: Pace,
): Promise<Run<Element>[]> {
  const found = await findStaying(before, after, pace);
  const runs: Run<Element>[] = [];
  const add = (change: Run<Element>["change"], elements: readonly Element[], part: number[]) => {
    const [start = 0, end = 0] = part;
    if (start < end && runs.at(-1)?.change !== change) runs.push({ change, elements: [] });
    for (let at = start; at < end; at += 1) {
      const element = elements[at];
      if (element) runs.at(-1)?.elements.push(element);
    }
  };
  let [x, y] = [0, 0];
  for (const anchor of found) {
    add("removed", before, [x, anchor.before]);
    add("added", after, [y, anchor.after]);
    add("same", after, [anchor.after, anchor.after + 1]);
    [x, y] = [anchor.before + 1, anchor.after + 1];
  }
  add("removed", before, [x, before.length]);
  add("added", after, [y, after.length]);
  return runs;
}
