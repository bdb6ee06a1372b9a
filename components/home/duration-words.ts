const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

const plural = (count: number, unit: string) => `${count} ${unit}${count === 1 ? "" : "s"}`;

/** Returns a duration in its most useful unit: `40 minutes`, `7 hours`, `2.5 days`. */
export function durationWords(seconds: number): string {
  if (seconds < hour) return plural(Math.max(1, Math.round(seconds / minute)), "minute");
  if (seconds < 2 * day) return plural(Math.round(seconds / hour), "hour");
  return plural(Math.round((seconds / day) * 10) / 10, "day");
}
