import { resolveLocale } from "./locale";
import { memoize } from "./memoize";

/** A way to write numbers: the characters that may separate thousands and decimals. */
export type NumberSigns = {
  groups: readonly string[];
  decimals: readonly string[];
  /** Digits in each group but the last, which always has three: 2 in India. */
  groupSizes: readonly number[];
};

/** Separators that never mean decimals, so that they are read in every locale. */
const harmlessGroups = [" ", "'"];

/** The two ways that contradict each other: `1,234.50` and `1.234,50`. */
export const commonSigns: readonly NumberSigns[] = [
  { groups: [",", ...harmlessGroups], decimals: ["."], groupSizes: [3, 2] },
  { groups: [".", ...harmlessGroups], decimals: [","], groupSizes: [3, 2] },
];

/** Unites apostrophes and spaces that look alike, and removes marks of text direction. */
export const plainSigns = (text: string): string =>
  text
    .replaceAll(/[\u061c\u200b\u200e\u200f\u2060\ufeff]/g, "")
    .replaceAll(/\s/g, " ")
    .replaceAll(/[\u2018\u2019\u02bc\u00b4`]/g, "'");

/** Returns how a locale writes numbers and, where it differs, amounts of money. */
export const signsOf = memoize((tag: string): NumberSigns => {
  const locale = resolveLocale(tag);
  const formats = [
    new Intl.NumberFormat(locale),
    new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" }),
  ];
  const parts = formats.flatMap((format) => format.formatToParts(123_456_789.5));
  const signs = (type: string) =>
    parts.filter((part) => part.type === type).map(({ value }) => plainSigns(value));
  const firstGroups = parts.filter(({ type }) => type === "integer");
  return {
    groups: [...new Set([...signs("group"), ...harmlessGroups])],
    decimals: [...new Set(signs("decimal"))],
    groupSizes: firstGroups[1]?.value.length === 2 ? [3, 2] : [3],
  };
});

const isDigit = (code: number) => /\p{Nd}/u.test(String.fromCharCode(code));

/** Replaces the digits of every script by 0 to 9: each begins at a code that ends in 0 or 6. */
export const plainDigits = (text: string): string =>
  text.replaceAll(/\p{Nd}/gu, (digit) => {
    const code = digit.charCodeAt(0);
    const row = code & ~15;
    const value = code - (isDigit(row) ? row : row + 6);
    return digit.length === 1 && value >= 0 && value <= 9 ? String(value) : digit;
  });
