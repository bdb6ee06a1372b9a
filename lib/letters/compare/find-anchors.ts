import type { Pace } from "./pace";

/** Part of a sequence, from its first element to before its last. */
export interface Part {
  elements: Int32Array;
  start: number;
  end: number;
}

/** Two elements that are the same, by where they are. */
export interface Anchor {
  before: number;
  after: number;
}

const repeated = -1;

/** Returns where each run of some elements starts that occurs once in a part, by its hash. */
function placesOfRuns({ elements, start, end }: Part, length: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = start; at + length <= end; at += 1) {
    let hash = 0;
    for (let next = at; next < at + length; next += 1) {
      hash = (Math.imul(hash, 0x01000193) + (elements[next] ?? 0) + 1) | 0;
    }
    places.set(hash, places.has(hash) ? repeated : at);
  }
  return places;
}

function isSame(before: Part, after: Part, { before: one, after: other }: Anchor, length: number) {
  for (let next = 0; next < length; next += 1) {
    if (before.elements[one + next] !== after.elements[other + next]) return false;
  }
  return true;
}

/** Returns the most anchors that are in the same order in both, of anchors in the order of one. */
function longestInOrder(anchors: readonly Anchor[]): Anchor[] {
  const ends: number[] = [];
  const earlier = new Int32Array(anchors.length);
  const afterOf = (index: number | undefined) => anchors[index ?? 0]?.after ?? 0;
  anchors.forEach(({ after }, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (afterOf(ends[middle]) < after) low = middle + 1;
      else high = middle;
    }
    earlier[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  });
  const longest: Anchor[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = earlier[index] ?? -1) {
    const anchor = anchors[index];
    if (anchor) longest.push(anchor);
  }
  return longest.reverse();
}

/** From what surely belongs together to what may. */
const runLengths = [8, 3, 1];

/**
 * Finds elements of two parts that belong together, because a run that starts with them occurs
 * once in each. They are in the same order in both; none if no run does.
 */
export async function findAnchors(before: Part, after: Part, pace: Pace): Promise<Anchor[]> {
  for (const length of runLengths) {
    const places = placesOfRuns(after, length);
    await pace.rest();
    const earlierPlaces = placesOfRuns(before, length);
    await pace.rest();
    const anchors: Anchor[] = [];
    for (const [hash, place] of earlierPlaces) {
      const anchor = { before: place, after: places.get(hash) ?? repeated };
      if (place === repeated || anchor.after === repeated) continue;
      if (isSame(before, after, anchor, length)) anchors.push(anchor);
    }
    anchors.sort((one, other) => one.before - other.before);
    if (anchors.length > 0) return longestInOrder(anchors);
  }
  return [];
}
