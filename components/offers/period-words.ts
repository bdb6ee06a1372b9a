import { formatDate } from "@/lib/format/dates";
import { addDays } from "./calendar-days";
import { monthName } from "./month-name";

type Day = string | null;

/** Returns `Oct 1, 2026 to Oct 9, 2026`, open at either end; null for all dates. */
export function rangeWords(from: Day, to: Day, locale: string): string | null {
  const [first, last] = [from, to].map((date) => date && formatDate(date, locale, "medium"));
  if (first && last) return `${first} to ${last}`;
  if (first) return `from ${first}`;
  return last ? `until ${last}` : null;
}

/** Returns `Created in October 2026` for a whole month, otherwise the dates; null for all dates. */
export function createdWords(from: Day, to: Day, locale: string): string | null {
  if (from && to && isWholeMonth(from, to))
    return `Created in ${monthName(from.slice(0, 7), "long")}`;
  const range = rangeWords(from, to, locale);
  return range && `Created ${range}`;
}

export const answeredWords = (from: Day, locale: string): string | null =>
  from && `Responded since ${formatDate(from, locale, "medium")}`;

const isWholeMonth = (from: string, to: string): boolean =>
  from.endsWith("-01") &&
  from.slice(0, 7) === to.slice(0, 7) &&
  addDays(to, 1).slice(0, 7) !== to.slice(0, 7);
