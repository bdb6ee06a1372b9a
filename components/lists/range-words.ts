import { formatDate } from "@/lib/format/dates";

export type Day = string | null;

/** Returns `Oct 1, 2026 to Oct 9, 2026`, open at either end; null for all dates. */
export function rangeWords(from: Day, to: Day, locale: string): string | null {
  const [first, last] = [from, to].map((date) => date && formatDate(date, locale, "medium"));
  if (first && last) return `${first} to ${last}`;
  if (first) return `from ${first}`;
  return last ? `until ${last}` : null;
}
