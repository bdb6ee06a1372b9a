import { memoize } from "./memoize";

const secondInMs = 1000;
const farthestOffsetInMs = 26 * 60 * 60 * secondInMs;

const calendars = memoize(
  (timeZone: string) =>
    new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    }),
);

/** Returns whether the text is `YYYY-MM-DD` and a calendar date: `2024-02-30` is not. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Returns the calendar date, `YYYY-MM-DD`, at the instant `now` in the zone (an IANA name). */
export function todayIn(timeZone: string, now: Date): string {
  const [month = "", day = "", year = ""] = calendars(timeZone).format(now).split("/");
  return `${year.padStart(4, "0")}-${month}-${day}`;
}

/**
 * Returns the first instant after the calendar date `date` (`YYYY-MM-DD`) in the zone, exact to the
 * second even if clocks change at midnight. Throws a RangeError for an invalid date or zone.
 */
export function endOfDay(date: string, timeZone: string): Date {
  if (!isCalendarDate(date)) throw new RangeError(`Not a calendar date: ${date}`);
  const noon = Date.parse(`${date}T12:00:00Z`);
  let during = noon - farthestOffsetInMs;
  let after = noon + 2 * farthestOffsetInMs;
  while (after - during > secondInMs) {
    const middle = during + Math.floor((after - during) / 2 / secondInMs) * secondInMs;
    if (todayIn(timeZone, new Date(middle)) > date) after = middle;
    else during = middle;
  }
  return new Date(after);
}

/** Returns whether the deadline's day has ended in the zone; no deadline never passes. */
export function isPastDeadline(date: string | null, timeZone: string, now: Date): boolean {
  return date !== null && now >= endOfDay(date, timeZone);
}

const dayInMs = 24 * 60 * 60 * secondInMs;

/** Returns the calendar date (`YYYY-MM-DD`) a number of days later, or earlier if negative. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayInMs).toISOString().slice(0, 10);

/** Returns the number of days from one calendar date (`YYYY-MM-DD`) to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayInMs);

const clocks = memoize(
  (timeZone: string) =>
    new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    }),
);

/** Returns what calendar and clock show in the zone at an instant: `2027-03-05` and `23:59:59`. */
export function clockIn(timeZone: string, instant: Date): { date: string; time: string } {
  const parts = new Map(
    clocks(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value] as const),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  return {
    date: `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`,
    time: `${part("hour")}:${part("minute")}:${part("second")}`,
  };
}

/**
 * Returns the instant at which calendar and clock (`23:59:59`) show this in the zone. A time that
 * the clocks skip is moved by what they skip. Throws a RangeError for an invalid date, time or zone.
 */
export function instantIn(timeZone: string, date: string, time: string): Date {
  const wanted = Date.parse(`${date}T${time}Z`);
  if (!isCalendarDate(date) || Number.isNaN(wanted)) {
    throw new RangeError(`Not a date and time: ${date} ${time}`);
  }
  let instant = wanted;
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const shown = clockIn(timeZone, new Date(instant));
    instant += wanted - Date.parse(`${shown.date}T${shown.time}Z`);
  }
  return new Date(instant);
}
