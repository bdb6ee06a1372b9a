import { endOfDay, isCalendarDate } from "./calendar";
import { resolveLocale } from "./locale";
import { memoize } from "./memoize";

export type DateStyle = "short" | "medium" | "long" | "full";

const dayFormats = memoize(
  (locale: string, style: DateStyle) =>
    new Intl.DateTimeFormat(locale, { dateStyle: style, timeZone: "UTC" }),
);

const instantFormats = memoize(
  (locale: string, timeZone: string, style: DateStyle) =>
    new Intl.DateTimeFormat(locale, {
      dateStyle: style,
      timeStyle: "short",
      timeZone,
    }),
);

const deadlineFormats = memoize(
  (locale: string, timeZone: string) =>
    new Intl.DateTimeFormat(locale, {
      weekday: "long",
      day: "numeric",
      month: "long",
      year: "numeric",
      hour: "numeric",
      minute: "2-digit",
      timeZoneName: "short",
      timeZone,
    }),
);

const weekdayFormats = memoize(
  (locale: string, timeZone: string) =>
    new Intl.DateTimeFormat(locale, {
      ...{ weekday: "short", day: "numeric", month: "short" },
      ...{ hour: "numeric", minute: "2-digit", timeZone },
    }),
);

const timeFormats = memoize(
  (locale: string, timeZone: string) =>
    new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone }),
);

const zoneFormats = memoize(
  (locale: string, timeZone: string) =>
    new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "longGeneric" }),
);

/** Returns the name of the zone in the locale's language: `Eastern Time`. */
export function zoneName(
  instant: Date,
  locale: string | null | undefined,
  timeZone: string,
): string {
  const parts = zoneFormats(resolveLocale(locale), timeZone).formatToParts(instant);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
}

export type RelativeStyle = "long" | "narrow";

const relativeFormats = memoize(
  (locale: string, style: RelativeStyle) =>
    new Intl.RelativeTimeFormat(locale, { numeric: "auto", style }),
);

const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * 86_400_000],
  ["month", 30 * 86_400_000],
  ["week", 7 * 86_400_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

/**
 * Formats a calendar date (`YYYY-MM-DD`) for the locale, the same day in every zone. Returns an
 * invalid date unchanged.
 */
export function formatDate(
  date: string,
  locale?: string | null,
  style: DateStyle = "long",
): string {
  if (!isCalendarDate(date)) return date;
  return dayFormats(resolveLocale(locale), style).format(new Date(`${date}T00:00:00Z`));
}

/** Formats an instant's date and time in the zone: `Apr 15, 2024, 2:30 PM`. */
export function formatInstant(
  instant: string | Date,
  locale: string | null | undefined,
  timeZone: string,
  style: DateStyle = "medium",
): string {
  return instantFormats(resolveLocale(locale), timeZone, style).format(new Date(instant));
}

/** Formats an instant near now in the zone, with its weekday: `Tue, Apr 16, 10:00 AM`. */
export const formatWeekday = (
  instant: string | Date,
  locale: string | null | undefined,
  timeZone: string,
): string => weekdayFormats(resolveLocale(locale), timeZone).format(new Date(instant));

/** Formats an instant's time in the zone: `2:30 PM`. */
export const formatTime = (
  instant: string | Date,
  locale: string | null | undefined,
  timeZone: string,
): string => timeFormats(resolveLocale(locale), timeZone).format(new Date(instant));

/**
 * Formats the last minute of a deadline's day with weekday and zone: `Monday, April 1, 2024 at
 * 11:59 PM PDT`. Throws a RangeError for an invalid date or zone.
 */
export const formatDeadline = (
  date: string,
  locale: string | null | undefined,
  timeZone: string,
): string => deadlines(date, resolveLocale(locale), timeZone);

/** Kept, since the end of a day is searched for. */
const deadlines = memoize((date: string, locale: string, timeZone: string) => {
  const lastMinute = new Date(endOfDay(date, timeZone).getTime() - 60_000);
  return deadlineFormats(locale, timeZone).format(lastMinute);
});

/**
 * Formats the distance of an instant from `now` in the largest unit that fits: `3 days ago`, `in 2
 * hours`; narrow, for tables, `3d ago`.
 */
export function formatRelative(
  instant: string | Date,
  locale: string | null | undefined,
  now: Date,
  style: RelativeStyle = "long",
): string {
  const distance = new Date(instant).getTime() - now.getTime();
  const format = relativeFormats(resolveLocale(locale), style);
  const unit = units.find(([, length]) => Math.abs(distance) >= length);
  return unit ? format.format(Math.trunc(distance / unit[1]), unit[0]) : format.format(0, "second");
}
