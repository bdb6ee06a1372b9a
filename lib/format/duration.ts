import { resolveLocale } from "./locale";
import { memoize } from "./memoize";

const units = [
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

const lists = memoize((locale: string) => new Intl.ListFormat(locale));

/** Formats whole seconds: `1 hour 5 minutes`. */
export const durationWords = (seconds: number, locale?: string | null): string =>
  durationParts(seconds, locale).join(" ");

/** Formats seconds as a sentence says them, without the rest: `1 hour, 5 minutes and 1 second`. */
export const listedDuration = (seconds: number, locale: string): string =>
  lists(locale)
    .format(durationParts(Math.floor(seconds), locale))
    .replace(", and ", " and ");

function durationParts(seconds: number, locale: string | null | undefined): string[] {
  let rest = Math.max(0, Math.round(seconds));
  return units.flatMap(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count === 0 && !(unit === "second" && seconds < 1)) return [];
    const format = { style: "unit", unit, unitDisplay: "long" } as const;
    return [new Intl.NumberFormat(resolveLocale(locale), format).format(count)];
  });
}
