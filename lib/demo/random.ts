let state = 0;

/** Resets the random numbers: the same seed creates the same demo. */
export function seedChance(seed: number): void {
  state = seed;
}

/** Returns a fraction from 0 to 1, by Mulberry32: a faker's own dice take longer than the letters. */
export function fraction(): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}

export const chance = (probability: number): boolean => fraction() < probability;

export const whole = (min: number, max: number): number =>
  min + Math.floor(fraction() * (max - min + 1));

export const pick = <T>(choices: readonly T[]): T => choices[whole(0, choices.length - 1)]!;

/** Picks by weights, given as `[weight, value]`. */
export const weigh = <T>(choices: readonly (readonly [number, T])[]): T =>
  pick(choices.flatMap(([weight, value]) => Array.from({ length: weight }, () => value)));

/** Returns so many different ones, in any order. */
export const several = <T>(choices: readonly T[], count: number): T[] => {
  const keyed = choices.map((choice) => ({ choice, key: fraction() }));
  return keyed
    .sort((one, other) => one.key - other.key)
    .slice(0, count)
    .map(({ choice }) => choice);
};

/** Replaces every `#` with a digit and every `?` with a letter. */
export const filled = (pattern: string): string =>
  pattern
    .replace(/#/g, () => String(whole(0, 9)))
    .replace(/\?/g, () => String.fromCharCode(whole(65, 90)));

/** Returns the cells of a table, one row a line. */
export const cellsOf = (table: string): string[][] =>
  table
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
