import { resolveLocale } from "./locale";
import { commonSigns, type NumberSigns, plainDigits, plainSigns, signsOf } from "./number-signs";
import { plainNumber } from "./numbers";
import { maxTypedLength, type Parsed, refused } from "./parsed";

/** More digits before the decimals would change on their way. */
const maxWholeDigits = 15;
const maxDecimals = 20;

/** One reading of a text: `65.000` is 65 with three decimals, or 65000 in one group. */
type Reading = { value: number; decimals: number; isGrouped: boolean };

/** What a text means as a number; `foreign` is the way of another locale. */
export type NumberReading =
  | { kind: "value"; value: number; decimals: number }
  | { kind: "foreign"; value: number }
  | { kind: "ambiguous"; values: readonly [number, number] }
  | { kind: "empty" | "unreadable" };

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
    if (more.length > 0 || (fraction && !isDigits(fraction))) return [];
    const whole =
      before === "" && fraction ? { digits: "0", isGrouped: false } : wholeOf(before, signs);
    if (!whole || whole.digits.length > maxWholeDigits) return [];
    const value = Number(`${whole.digits}.${fraction || "0"}`);
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

/**
 * Reads a number as people type it: digits with the locale's separators, or without a locale with
 * either of the common ones. Never guesses: what could mean two numbers has both.
 */
export function readNumber(typed: string, locale: string | null): NumberReading {
  if (typed.length > maxTypedLength) return { kind: "unreadable" };
  const text = plainDigits(plainSigns(typed)).trim();
  if (text === "") return { kind: "empty" };
  const sign = /^[-\u2212]/.test(text) ? -1 : 1;
  const digits = text.replace(/^[+\-\u2212]/, "");
  const readBy = (all: readonly NumberSigns[]) =>
    different(all.flatMap((signs) => readingsBy(digits, signs)));
  const own = readBy(locale === null ? commonSigns : [signsOf(locale)]);
  const isCertain = locale !== null && own.some((reading) => reading.isGrouped);
  const all = isCertain ? own : different([...own, ...readBy(commonSigns)]);
  const signed = all.map((reading) => ({ ...reading, value: sign * reading.value || 0 }));
  const [first, second] = signed.sort((one, other) => one.value - other.value);
  if (!first) return { kind: "unreadable" };
  if (second) return { kind: "ambiguous", values: [first.value, second.value] };
  if (own.length === 0) return { kind: "foreign", value: first.value };
  return { kind: "value", value: first.value, decimals: first.decimals };
}

/**
 * Parses a number as people type it in the locale. Refuses what could mean two numbers, naming
 * both, and what the locale writes in another way.
 */
export function parseNumber(typed: string, locale: string): ParsedNumber {
  const reading = readNumber(typed, locale);
  switch (reading.kind) {
    case "value":
      return { ok: true, value: reading.value, decimals: reading.decimals };
    case "ambiguous": {
      const both = reading.values.map((value) => numberText(value, locale)).join(" or ");
      return refused(`"${typed.trim()}" could mean ${both}. Enter the one you mean.`);
    }
    case "foreign":
      return refused(`Enter this number as ${numberText(reading.value, locale)}`);
    case "empty":
      return refused("Fill this in");
    case "unreadable":
      return refused(`Enter a number in digits, such as ${numberText(1234.5, locale)}`);
  }
}
