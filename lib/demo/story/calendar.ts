import { dice } from "./random";
import type { Hours } from "./types";

export const minuteInMs = 60_000;
export const dayInMs = 24 * 60 * minuteInMs;

/** Midnight UTC of the day: the demo's past ends there, so that a day makes one demo. */
export function startOfToday(now: Date): Date {
  return new Date(Math.floor(now.getTime() / dayInMs) * dayInMs);
}

/** The calendar date so many days after today; negative days are in the past. */
export function dateIn(today: Date, days: number): string {
  return new Date(today.getTime() + days * dayInMs).toISOString().slice(0, 10);
}

/** The first Monday, or the first day of a month, on or after the day. */
export function nextStart(today: Date, days: number, on: "monday" | "first"): string {
  for (let ahead = days; ; ahead += 1) {
    const day = new Date(today.getTime() + ahead * dayInMs);
    if (on === "monday" ? day.getUTCDay() === 1 : day.getUTCDate() === 1) {
      return dateIn(today, ahead);
    }
  }
}

const weekendDays = (day: Date) => ({ 6: 1, 0: 2 })[day.getUTCDay()] ?? 0;

function instantOn(day: Date, [from, to]: Hours): number {
  const seconds = dice.number.int({ min: from * 3600, max: to * 3600 });
  return day.getTime() + seconds * 1000;
}

/** An instant so many whole days before today; at least 1, so that it is in the past. */
export function instantAgo(today: Date, daysAgo: number, hours: Hours): Date {
  return new Date(instantOn(new Date(today.getTime() - daysAgo * dayInMs), hours));
}

/** Tells instants that only go forward; people at work stay away from the weekend. */
export class Clock {
  #last = 0;
  readonly #today: Date;

  constructor(today: Date) {
    this.#today = today;
  }

  at(daysAgo: number, hours: Hours, days: "any" | "workdays" = "any"): Date {
    const day = new Date(this.#today.getTime() - daysAgo * dayInMs);
    const shift = days === "workdays" ? weekendDays(day) : 0;
    const instant = instantOn(new Date(day.getTime() - shift * dayInMs), hours);
    const pause = dice.number.int({ min: 120, max: 900 }) * 1000;
    this.#last = Math.max(instant, this.#last + pause);
    return new Date(this.#last);
  }
}
