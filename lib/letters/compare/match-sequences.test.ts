import { expect, it } from "vitest";
import { matchSequences } from "./match-sequences";
import { Pace } from "./pace";

let seed = 11;
function random(limit: number): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % limit;
}

const sequence = (length: number, letters: number) =>
  Array.from({ length }, () => ({ key: String(random(letters)) }));

/** Returns another sequence in which a few stretches are gone, new, or moved to the end. */
function edited<Element extends { key: string }>(elements: readonly Element[]) {
  const result: { key: string }[] = [...elements];
  for (let edits = random(20); edits > 0; edits -= 1) {
    const gone = result.splice(random(result.length + 1), random(30));
    const isMoved = random(2) === 0;
    result.splice(
      isMoved ? result.length : random(result.length + 1),
      0,
      ...(isMoved ? gone : sequence(random(30), 50)),
    );
  }
  return result;
}

const keysOf = (elements: readonly { key: string }[]) => elements.map(({ key }) => key).join(" ");

async function kept(before: { key: string }[], after: { key: string }[]): Promise<number> {
  const runs = await matchSequences(before, after, new Pace());
  const without = (change: string) =>
    keysOf(runs.filter((run) => run.change !== change).flatMap(({ elements }) => elements));
  expect(without("added") === keysOf(before)).toBe(true);
  expect(without("removed") === keysOf(after)).toBe(true);
  return runs.reduce(
    (sum, { change, elements }) => sum + (change === "same" ? elements.length : 0),
    0,
  );
}

/** Returns how many elements two sequences can have in common at most, the slow way. */
function mostInCommon(before: { key: string }[], after: { key: string }[]): number {
  let row = new Array<number>(after.length + 1).fill(0);
  for (const { key } of before) {
    const next = [0];
    after.forEach((other, at) => {
      next.push(key === other.key ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

it("rebuilds both of any two sequences, and keeps the most in short ones", async () => {
  for (let round = 0; round < 400; round += 1) {
    const before = sequence(random(30), 4);
    const after = round % 2 ? sequence(random(30), 4) : edited(before).slice(0, 30);
    expect(await kept(before, after)).toBe(mostInCommon(before, after));
  }
});

it("rebuilds both of long ones, and keeps most of what wasn't edited", async () => {
  for (let round = 0; round < 40; round += 1) {
    const before = sequence(2000 + random(4000), round % 2 ? 5000 : 30);
    expect(await kept(before, edited(before))).toBeGreaterThan(before.length / 2);
    await kept(before, sequence(3000, 30));
  }
});
