import type { Anchor, Part } from "./find-anchors";

/**
 * Returns what stays in the shortest edit of one part into another (Myers 1986), or nothing if
 * more than `maxEdits` elements would be removed and added. Takes time and memory by the square of
 * the edits.
 */
export function shortestEdit(before: Part, after: Part, maxEdits: number): Anchor[] {
  const [width, height] = [before.end - before.start, after.end - after.start];
  const limit = Math.min(maxEdits, width + height);
  const furthest = new Int32Array(2 * limit + 3);
  const zero = limit + 1;
  const rounds: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits += 1) {
    rounds.push(furthest.slice(zero - edits - 1, zero + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const [lower, upper] = [
        furthest[zero + diagonal - 1] ?? 0,
        furthest[zero + diagonal + 1] ?? 0,
      ];
      const isDown = diagonal === -edits || (diagonal !== edits && lower < upper);
      let x = isDown ? upper : lower + 1;
      let y = x - diagonal;
      while (
        x < width &&
        y < height &&
        before.elements[before.start + x] === after.elements[after.start + y]
      ) {
        x += 1;
        y += 1;
      }
      furthest[zero + diagonal] = x;
      if (x >= width && y >= height) return stepsBack(rounds, { before, after });
    }
  }
  return [];
}

/** Follows the rounds of an edit from its end to its start. */
function stepsBack(rounds: readonly Int32Array[], parts: { before: Part; after: Part }): Anchor[] {
  const { before, after } = parts;
  const kept: Anchor[] = [];
  let [x, y] = [before.end - before.start, after.end - after.start];
  for (let edits = rounds.length - 1; edits >= 0; edits -= 1) {
    const round = rounds[edits];
    const reached = (diagonal: number) => round?.[diagonal + edits + 1] ?? 0;
    const diagonal = x - y;
    const isDown =
      diagonal === -edits || (diagonal !== edits && reached(diagonal - 1) < reached(diagonal + 1));
    const from = isDown ? diagonal + 1 : diagonal - 1;
    const [fromX, fromY] = edits === 0 ? [0, 0] : [reached(from), reached(from) - from];
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      kept.push({ before: before.start + x, after: after.start + y });
    }
    [x, y] = [fromX, fromY];
  }
  return kept.reverse();
}
