import { kindOf, likeness, minLikeness, wordPattern } from "./likeness";
import { findStaying } from "./match-sequences";
import type { Pace } from "./pace";
import { textOf } from "./parse-html";
import type { Unit } from "./units";

/** Two blocks, of which one is missing where the other is new or gone. */
export interface Pair {
  before: Unit | null;
  after: Unit | null;
}

/** How many pairs of blocks are looked at, each with each. */
const maxPairs = 20_000;

/**
 * Pairs the blocks of two lists in their order, so that the pairs share as many words as possible.
 * Blocks that share too few are gone and new.
 */
export async function pairUnits(
  before: readonly Unit[],
  after: readonly Unit[],
  pace: Pace,
): Promise<Pair[]> {
  await pace.rest();
  if (before.length * after.length <= maxPairs) return pairFew(before, after);
  const pairs: Pair[] = [];
  let [row, column] = [0, 0];
  for (const [one, other] of await pairMany(before, after, pace)) {
    pairs.push(...pairFew(before.slice(row, one), after.slice(column, other)));
    pairs.push({ before: before[one] ?? null, after: after[other] ?? null });
    [row, column] = [one + 1, other + 1];
    await pace.rest();
  }
  return [...pairs, ...pairFew(before.slice(row), after.slice(column))];
}

/** Returns blocks by their places that share the most words of all in both lists, read as texts. */
async function pairMany(before: readonly Unit[], after: readonly Unit[], pace: Pace) {
  const [words, others] = [wordsWithPlaces(before), wordsWithPlaces(after)];
  const best = new Map<number, { place: number; shared: number }>();
  let last = { one: -1, other: -1, shared: 0 };
  for (const anchor of await findStaying(words, others, pace)) {
    const one = words[anchor.before]?.place ?? 0;
    const other = others[anchor.after]?.place ?? 0;
    const isSame = one === last.one && other === last.other;
    last = { one, other, shared: isSame ? last.shared + 1 : 1 };
    if (last.shared > (best.get(one)?.shared ?? 0))
      best.set(one, { place: other, shared: last.shared });
  }
  const pairs: [number, number][] = [];
  for (const [one, { place }] of best) {
    const [unit, other] = [before[one], after[place]];
    const isFree = place > (pairs.at(-1)?.[1] ?? -1);
    if (isFree && unit && other && likeness(unit, other) >= minLikeness) pairs.push([one, place]);
  }
  return pairs;
}

const wordsWithPlaces = (units: readonly Unit[]) =>
  units.flatMap((unit, place) =>
    (textOf(unit.nodes).match(wordPattern) ?? []).map((key) => ({ key, place })),
  );

function pairFew(before: readonly Unit[], after: readonly Unit[]): Pair[] {
  const [first, last] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1 && first && last && isSure(first, last)) {
    return [{ before: first, after: last }];
  }
  if (before.length * after.length > maxPairs) return [...gone(before), ...fresh(after)];
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const score = (row: number, column: number) => best[row * width + column] ?? 0;
  const gains = before.map((one) =>
    after.map((other) => {
      const alike = likeness(one, other);
      return alike >= minLikeness ? alike : -1;
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
