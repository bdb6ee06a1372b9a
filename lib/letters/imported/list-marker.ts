import type { NumberType } from "./blocks";

const romanSigns: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

function romanNumber(text: string): number {
  const values = [...text.toLowerCase()].map((sign) => romanSigns[sign] ?? 0);
  return values.reduce(
    (sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value),
    0,
  );
}

/** Number of a letter: a is 1, z 26, aa 27, bb 28, as word processors count. */
const letterNumber = (text: string) =>
  (text.toLowerCase().charCodeAt(0) || 96) - 96 + 26 * (text.length - 1);

export interface ListMarker {
  type: NumberType;
  number?: number;
}

/** True for a number of several parts, such as `3.2.`, which no list of HTML can show. */
export const isMultipart = (marker: string): boolean =>
  /^\(?(?:\d+|[a-z]{1,4})(?:\.(?:\d+|[a-z]{1,4}))+[.)]?$/i.test(marker.trim());

/**
 * Returns what a list's marker as text means: `b)` is the second of a list by letters. `previous`
 * is the type of the item before, which decides whether `i` is a letter.
 */
export function readMarker(text: string, previous?: NumberType): ListMarker {
  const [, sign = ""] = /^\(?(\d{1,4}|[a-z]{1,7})[.):\]-]?$/i.exec(text.trim()) ?? [];
  if (/^\d+$/.test(sign)) return { type: "1", number: Number(sign) };
  const isBullet =
    sign === "" || sign === "o" || (sign.length > 1 && !/^([a-z])\1*$|^[ivxlc]+$/i.test(sign));
  if (isBullet && !(sign === "o" && previous === "a")) return { type: null };
  const isUpper = sign === sign.toUpperCase();
  const isRoman =
    /^[ivxlc]+$/i.test(sign) &&
    (previous?.toLowerCase() === "i" || (previous?.toLowerCase() !== "a" && /^i/i.test(sign)));
  if (isRoman) return { type: isUpper ? "I" : "i", number: romanNumber(sign) };
  return { type: isUpper ? "A" : "a", number: letterNumber(sign) };
}
