import { resolveLocale } from "./locale";
import { commonSigns, type NumberSigns, plainDigits, plainSigns, signsOf } from "./number-signs";
import { plainNumber } from "./numbers";
import { type Parsed, refused } from "./parsed";

const maxLength = 40;
const maxDigits = 15;
const maxDecimals = 20;

/** One reading of a text: `65.000` is 65 with three decimals, or 65000 in one group. */
type Reading = { value: number; decimals: number; isGrouped: boolean };

export type ParsedNumber =
  | { ok: true; value: number; decimals: number }
  | Extract<Parsed<number>, { ok: false }>;

const isDigits = (text: string) => /^\d+$/.test(text);

function isGrouped(parts: readonly string[], sizes: readonly number[]): boolean {
  const [first = "", ...rest] = parts;
  const last = rest.pop();
  return (
    /^[1-9]\d{0,2}$/.test(first) &&
    last?.length === 3 &&
    sizes.some((size) => first.length <= size && rest.every((part) => part.length === size)) &&
    [...rest, last].every(isDigits)
  );
}

function wholeOf(text: string, { groups, groupSizes }: NumberSigns) {
  if (isDigits(text)) return { digits: text, isGrouped: false };
  const group = groups.find((sign) => isGrouped(text.split(sign), groupSizes));
  return group ? { digits: text.replaceAll(group, ""), isGrouped: true } : null;
}

function readingsBy(text: string, signs: NumberSigns): Reading[] {
  return signs.decimals.flatMap((sign) => {
    const [before = "", fraction, ...more] = text.split(sign);
    if (more.length > 0 || (fraction !== undefined && !isDigits(fraction))) return [];
    const whole =
      before === "" && fraction ? { digits: "0", isGrouped: false } : wholeOf(before, signs);
    if (!whole || whole.digits.length + (fraction?.length ?? 0) > maxDigits) return [];
    const value = Number(`${whole.digits}.${fraction ?? "0"}`);
    const decimals = fraction?.replace(/0+$/, "").length ?? 0;
    return [{ value, decimals, isGrouped: whole.isGrouped }];
  });
}

function different(readings: readonly Reading[]): Reading[] {
  return [...new Map(readings.map((reading) => [reading.value, reading])).values()];
}

/**
 * Formats a number so that `parseNumber` reads it back in the locale; without a locale, with plain
 * digits and a point. A fourth decimal keeps 1.250 from looking like 1250.
 */
export function numberText(value: number, locale: string | null): string {
  const plain = plainNumber(value);
  const decimals = plain.split(".")[1]?.length ?? 0;
  const looksGrouped = decimals === 3 && Math.abs(value) >= 1 && Math.abs(value) < 1000;
  if (locale === null) return looksGrouped ? `${plain}0` : plain;
  const shown = Math.min(looksGrouped ? 4 : decimals, maxDecimals);
  return new Intl.NumberFormat(resolveLocale(locale), {
    minimumFractionDigits: shown,
    maximumFractionDigits: shown,
  }).format(value);
}

function ambiguous(typed: string, values: number[], locale: string | null) {
  const both = values.sort((one, other) => one - other).map((value) => numberText(value, locale));
  return refused(`"${typed.trim()}" could mean ${both.join(" or ")}. Enter the one you mean.`);
}

/**
 * Reads a number as people type it: digits with the locale's separators, or without a locale with
 * either of the common ones. Refuses what could mean two numbers, naming both, and what the locale
 * writes in another way. Never guesses.
 */
export function parseNumber(typed: string, locale: string | null): ParsedNumber {
  const text = plainDigits(plainSigns(typed), locale ?? "en").trim();
  if (text === "") return refused("Fill this in");
  const sign = /^[-\u2212]/.test(text) ? -1 : 1;
  const digits = text.replace(/^[+\-\u2212]/, "");
  const readBy = (all: readonly NumberSigns[]) =>
    digits.length > maxLength ? [] : different(all.flatMap((signs) => readingsBy(digits, signs)));
  const own = readBy(locale === null ? commonSigns : [signsOf(locale)]);
  const isCertain = locale !== null && own.some((reading) => reading.isGrouped);
  const all = isCertain ? own : different([...own, ...readBy(commonSigns)]);
  const [only, other] = all.map((reading) => ({ ...reading, value: sign * reading.value || 0 }));
  if (!only) return refused(`Enter a number in digits, such as ${numberText(1234.5, locale)}`);
  if (other) return ambiguous(typed, [only.value, other.value], locale);
  if (own.length === 0) return refused(`Enter this number as ${numberText(only.value, locale)}`);
  return { ok: true, value: only.value, decimals: only.decimals };
}
