import { whole } from "./random";

export const minuteInMs = 60_000;
export const dayInMs = 24 * 60 * minuteInMs;

/** Hours of the day in UTC between which something happens. */
export type Hours = readonly [from: number, to: number];

/** Returns midnight UTC: the demo's past ends there, so that a day has one demo. */
export const startOfToday = (now: Date): Date =>
  new Date(Math.floor(now.getTime() / dayInMs) * dayInMs);

export const daysAfter = (day: Date, days: number): Date =>
  new Date(day.getTime() + days * dayInMs);

/** Returns the calendar date so many days after the day; negative days are before it. */
export const dateIn = (day: Date, days: number): string =>
  daysAfter(day, days).toISOString().slice(0, 10);

/** Returns the first Monday, or first day of a month, at least so many days after the day. */
export function nextStart(today: Date, days: number, on: "monday" | "first"): string {
  let day = daysAfter(today, days);
  while (on === "monday" ? day.getUTCDay() !== 1 : day.getUTCDate() !== 1) day = daysAfter(day, 1);
  return dateIn(day, 0);
}

/** Returns an instant so many whole days before the day; at least 1, so that it is in the past. */
export const instantAgo = (today: Date, daysAgo: number, [from, to]: Hours): Date =>
  new Date(daysAfter(today, -daysAgo).getTime() + whole(from * 3600, to * 3600) * 1000);

const sinceFriday = (day: Date) => ({ 6: 1, 0: 2 })[day.getUTCDay()] ?? 0;

/** Returns a clock whose instants only go forward; people at work stay away from the weekend. */
export function clockOf(today: Date) {
  let last = 0;
  return (daysAgo: number, hours: Hours, { atWork = false } = {}): Date => {
    const rest = atWork ? sinceFriday(daysAfter(today, -daysAgo)) : 0;
    const instant = instantAgo(today, daysAgo + rest, hours).getTime();
    last = Math.max(instant, last + whole(120, 900) * 1000);
    return new Date(last);
  };
}
