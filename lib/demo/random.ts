import { faker as dice } from "@faker-js/faker/locale/en_US";

/** Decides everything that is left to chance; the same seed makes the same demo. */
export { dice };

export const chance = (probability: number): boolean => dice.datatype.boolean(probability);

export const whole = (min: number, max: number): number => dice.number.int({ min, max });

export const pick = <T>(choices: readonly T[]): T => dice.helpers.arrayElement(choices);

/** Picks by weights, given as `[weight, value]`. */
export const weigh = <T>(choices: readonly (readonly [number, T])[]): T =>
  dice.helpers.weightedArrayElement(choices.map(([weight, value]) => ({ weight, value })));

/** Returns so many different ones. */
export const several = <T>(choices: readonly T[], count: number): T[] =>
  dice.helpers.arrayElements(choices, count);

/** Puts a digit for every `#` and a letter for every `?`. */
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
