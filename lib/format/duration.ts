import { resolveLocale } from "./locale";

const units = [
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

/** Formats whole seconds: `1 hour 5 minutes`. */
export function durationWords(seconds: number, locale?: string | null): string {
  let rest = Math.max(0, Math.round(seconds));
  const parts = units.flatMap(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count === 0 && !(unit === "second" && seconds < 1)) return [];
    const format = { style: "unit", unit, unitDisplay: "long" } as const;
    return [new Intl.NumberFormat(resolveLocale(locale), format).format(count)];
  });
  return parts.join(" ");
}
