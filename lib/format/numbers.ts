/** Formats a number without an exponent: 0.0000005, where JavaScript writes 5e-7. */
export function plainNumber(value: number): string {
  const [digits = "", exponent] = String(Math.abs(value)).split("e");
  if (exponent === undefined) return String(value);
  const [whole = "", fraction = ""] = digits.split(".");
  const power = Number(exponent);
  const sign = value < 0 ? "-" : "";
  return power < 0
    ? `${sign}0.${"0".repeat(-power - 1)}${whole}${fraction}`
    : `${sign}${whole}${fraction.padEnd(power, "0")}`;
}

/** Formats a percentage with at most one decimal: `66.7%`. */
export const percentText = (percent: number): string => `${Math.round(percent * 10) / 10}%`;

/** Returns a count with its noun: `1 point`, `2 points`, `0.5 points`. */
export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;
