import type { NumberType } from "../imported/blocks";

const romans: readonly (readonly [value: number, sign: string])[] = [
  ...([
    [1000, "m"],
    [900, "cm"],
    [500, "d"],
    [400, "cd"],
    [100, "c"],
    [90, "xc"],
  ] as const),
  ...([
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ] as const),
];

function roman(number: number): string {
  let rest = Math.min(number, 4000);
  let text = "";
  for (const [value, sign] of romans) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}

/** Letters as word processors count: z, aa, bb. */
function letters(number: number): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return letter.repeat(Math.min(Math.ceil(number / 26), 5));
}

/** Returns a number as lists of this type write it. */
export function numberText(number: number, type: NumberType): string {
  if (number < 1 || type === "1" || type === null) return String(number);
  const text = type.toLowerCase() === "i" ? roman(number) : letters(number);
  return type === "A" || type === "I" ? text.toUpperCase() : text;
}
