import { isCalendarDate } from "./calendar";
import { dateHabitsOf, plainWord } from "./date-habits";
import { formatDate } from "./dates";
import { plainDigits, plainSigns } from "./number-signs";
import { maxTypedLength, type Parsed, refused } from "./parsed";

/** The first and last day that a record of ours can mean. */
export const dayLimits = { first: "2000-01-01", last: "2100-12-31" } as const;

const dayOf = (year: string, month: string | number, day: string) =>
  [year.padStart(4, "0"), String(month).padStart(2, "0"), day.padStart(2, "0")].join("-");

const fourDigits = () => refused("Enter the year with four digits, such as 2026");

/** Returns an error for a day that can't be meant: before 2000, after 2100, or not in a calendar. */
export function dayProblem(day: string): string | null {
  if (!isCalendarDate(day)) return "Enter a date that exists";
  return day < dayLimits.first || day > dayLimits.last ? "Enter a year from 2000 to 2100" : null;
}

function checked(day: string): Parsed<string> {
  const problem = dayProblem(day);
  return problem ? refused(problem) : { ok: true, value: day };
}

function withNumbers(typed: string, text: string, locale: string): Parsed<string> | null {
  const [, year, month = "", day = ""] = /^(20\d\d|2100)(\d\d)(\d\d)$/.exec(text) ?? [];
  if (year) return checked(dayOf(year, month, day));
  const found = /^(\d{1,4})( ?[./-] ?| )(\d{1,2})( ?[./-] ?| )(\d{1,4})\.?$/.exec(text);
  const [, first = "", separator = "", second = "", other = "", third = ""] = found ?? [];
  if (!found || separator.trim() !== other.trim()) return null;
  if (first.length === 4 && third.length <= 2) return checked(dayOf(first, second, third));
  if (third.length !== 4 || first.length > 2) return fourDigits();
  const habits = dateHabitsOf(locale);
  const readings = {
    dmy: dayOf(third, second, first),
    mdy: dayOf(third, first, second),
  };
  const own = readings[habits.order as keyof typeof readings] as string | undefined;
  if (own && separator.trim() === habits.separator && isCalendarDate(own)) return checked(own);
  const [only, further] = [...new Set(Object.values(readings).filter(isCalendarDate))];
  if (!only) return refused("Enter a date that exists");
  const words = formatDate(only, locale);
  if (further) {
    return refused(`"${typed.trim()}" could mean ${words} or ${formatDate(further, locale)}`);
  }
  return only === own ? checked(only) : refused(`Enter this date as ${words}`);
}

function withName(text: string, locale: string): Parsed<string> | null {
  const habits = dateHabitsOf(locale);
  const named = (token: string) =>
    habits.months.get(plainWord(token)) ?? dateHabitsOf("en-GB").months.get(plainWord(token));
  const tokens = text
    .replaceAll(/(?<=\d)(?:st|nd|rd|th|er|re|e|º|ª|°)(?!\p{L})/giu, "")
    .replaceAll(/(?<=\d)[-/](?=\p{L})|(?<=[\p{L}\d]\.?)[-/](?=\d)|[,،]/gu, " ")
    .split(" ")
    .map((token) => token.replace(/\.$/, ""))
    .filter(Boolean);
  const numbers = tokens.filter((token) => /^\d{1,4}$/.test(token));
  const months = tokens.filter((token) => named(token));
  const [month] = months.map(named);
  if (numbers.length !== 2 || months.length !== 1 || tokens.length !== 3 || !month) return null;
  const year = numbers.find((number) => number.length === 4);
  const day = numbers.find((number) => number.length <= 2);
  return year && day ? checked(dayOf(year, month, day)) : fourDigits();
}

const longDay = (day: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(new Date(day));

/** Reads a date beside the name of its day of the week, which must be right. */
function withWeekday(typed: string, text: string, locale: string): Parsed<string> | null {
  const { weekdays } = dateHabitsOf(locale);
  const english = dateHabitsOf("en-GB").weekdays;
  const tokens = text.split(/[\s,،()]+/).filter(Boolean);
  for (const [index, token] of tokens.entries()) {
    const weekday = weekdays.get(plainWord(token)) ?? english.get(plainWord(token));
    if (weekday === undefined) continue;
    const rest = tokens.filter((_, at) => at !== index).join(" ");
    const parsed = withNumbers(typed, rest, locale) ?? withName(rest, locale);
    if (!parsed?.ok) {
      if (parsed) return parsed;
      continue;
    }
    return new Date(parsed.value).getUTCDay() === weekday
      ? parsed
      : refused(`"${typed.trim()}" is a ${longDay(parsed.value, "en-GB")}. Check the date`);
  }
  return null;
}

/** Returns a text with a space before a day of the week that is written without one: `1日木曜日`. */
function apartFromWeekday(text: string, locale: string): string {
  const glued = [...dateHabitsOf(locale).weekdays.keys()].find(
    (name) => /[\p{sc=Han}\p{sc=Hang}]/u.test(name) && text.includes(name),
  );
  return glued ? text.replace(glued, ` ${glued}`) : text;
}

/**
 * Reads a date as people type it, by the locale: `3/4/2026` is March 4 in `en-US`, and `2026-03-04`
 * everywhere. A day of the week may stand beside it. Returns `YYYY-MM-DD`. Refuses years of two digits, years before 2000 and after 2100,
 * and what could mean two days, naming both.
 */
export function parseDay(typed: string, locale: string): Parsed<string> {
  const unreadable = refused("Enter a date, such as 2026-03-31");
  if (typed.length > maxTypedLength) return unreadable;
  const plain = plainDigits(plainSigns(typed))
    .replaceAll(/[\u2010-\u2015\u2212]/g, "-")
    .trim();
  if (plain === "") return refused("Fill this in");
  const { words } = dateHabitsOf(locale);
  const text = apartFromWeekday(plain, locale)
    .replaceAll(/[\p{L}\p{M}]+\.?/gu, (word) => (words.has(plainWord(word)) ? " " : word))
    .replaceAll(/ +/g, " ")
    .trim();
  return (
    withNumbers(typed, text, locale) ??
    withName(text, locale) ??
    withWeekday(typed, text, locale) ??
    unreadable
  );
}
