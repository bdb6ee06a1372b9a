import { isCalendarDate } from "@/lib/format/calendar";
import { dateHabitsOf, plainWord } from "@/lib/format/date-habits";
import { memoize } from "@/lib/format/memoize";
import { plainDigits } from "@/lib/format/number-signs";

/** A date as typed, with every day that it can mean: `MM-DD` without a year. */
export interface TypedDate {
  start: number;
  end: number;
  days: string[];
}

const languages = ["en-GB", "de", "fr", "es", "ar-EG", "ar-LB"];

const monthsOf = memoize(
  (locale: string) =>
    new Map([...languages, locale].flatMap((tag) => [...dateHabitsOf(tag).months])),
);

const dayPart = String.raw`\p{Nd}{1,2}(?:st|nd|rd|th|er|º|ª)?`;
const yearPart = String.raw`(?:,?،?\s+(?:de\s+|del\s+)?(\p{Nd}{4}))?`;
const word = String.raw`([\p{L}\p{M}]{3,12})\.?`;
const patterns = [
  /(?<![\p{Nd}./-])(\p{Nd}{4}-\p{Nd}{1,2}-\p{Nd}{1,2}|\p{Nd}{1,2}([./-])\s?\p{Nd}{1,2}\2\s?(?:\p{Nd}{4}|\p{Nd}{2}))(?![\p{Nd}/-])/gu,
  new RegExp(
    String.raw`(?<![\p{L}\p{Nd}.,])(${dayPart}\.?)\s+(?:de\s+|of\s+)?${word}${yearPart}(?!\p{Nd})`,
    "gu",
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{Nd}])${word}\s+(${dayPart})${yearPart}(?!\p{L}|[\p{Nd}:])`,
    "gu",
  ),
];

const pad = (part: string) => part.padStart(2, "0");

function numericDays(text: string, locale: string): string[] {
  const parts = text.split(/[./-]\s?/);
  const [first = "", second = "", third = ""] = parts;
  if (first.length === 4) return [`${first}-${pad(second)}-${pad(third)}`];
  const year = third.length === 2 ? `20${third}` : third;
  const dmy = `${year}-${pad(second)}-${pad(first)}`;
  const mdy = `${year}-${pad(first)}-${pad(second)}`;
  const isDotted = text.includes(".");
  const own = dateHabitsOf(locale).order === "mdy" ? [mdy, dmy] : [dmy, mdy];
  return isDotted ? [dmy] : own;
}

function namedDays(day: string, name: string, year: string | undefined, locale: string): string[] {
  const month = monthsOf(locale).get(plainWord(name));
  if (!month) return [];
  const rest = `${pad(String(month))}-${pad(day.replace(/\D/g, ""))}`;
  return [year ? `${year}-${rest}` : rest];
}

const isDay = (day: string) => isCalendarDate(day.length === 5 ? `2028-${day}` : day);

/** Finds the dates in a text. */
export function datesIn(typed: string, locale: string): TypedDate[] {
  const text = plainDigits(typed);
  const [numeric, dayFirst, monthFirst] = patterns as [RegExp, RegExp, RegExp];
  const found = [
    ...[...text.matchAll(numeric)].map((match) => ({ match, days: numericDays(match[0], locale) })),
    ...[...text.matchAll(dayFirst)].map((match) => ({
      match,
      days: namedDays(match[1] ?? "", match[2] ?? "", match[3], locale),
    })),
    ...[...text.matchAll(monthFirst)].map((match) => ({
      match,
      days: namedDays(match[2] ?? "", match[1] ?? "", match[3], locale),
    })),
  ];
  const dates = found.flatMap(({ match, days }) => {
    const possible = days.filter(isDay);
    const start = match.index;
    return possible.length > 0 ? [{ start, end: start + match[0].length, days: possible }] : [];
  });
  return dates.filter(
    (date) =>
      !dates.some((other) => other !== date && other.start <= date.start && other.end > date.end),
  );
}
