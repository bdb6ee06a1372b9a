import { faker as dice } from "@faker-js/faker/locale/en_US";

/** Decides everything that is left to chance; the same seed makes the same demo. */
export { dice };

export const chance = (probability: number): boolean => dice.datatype.boolean(probability);

export const whole = (min: number, max: number): number => dice.number.int({ min, max });

export const pick = <T>(choices: readonly T[]): T => dice.helpers.arrayElement(choices);

/** A choice by weights, given as `[weight, value]`. */
export const weigh = <T>(choices: readonly (readonly [number, T])[]): T =>
  dice.helpers.weightedArrayElement(choices.map(([weight, value]) => ({ weight, value })));
