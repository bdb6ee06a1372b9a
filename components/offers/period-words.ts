import { type Day, rangeWords } from "@/components/lists/range-words";
import { addDays } from "@/lib/format/calendar";
import { formatDate } from "@/lib/format/dates";
import { monthName } from "./month-name";

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
