import type { ReminderSchedule } from "@/lib/offers/schema";

/** Returns the days of a schedule as they are typed: `3, 1`. */
export const daysText = ({ days }: ReminderSchedule): string => days.join(", ");

/** Reads days that are separated by commas or spaces; what isn't a number stays one that is refused. */
export const parseDays = (text: string): number[] =>
  text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((day) => (/^\d{1,4}$/.test(day) ? Number(day) : -1));

const plural = (days: number) => (days === 1 ? "1 day" : `${days} days`);

/** Says when candidates are reminded: `3 days and 1 day before the deadline, at 10:00`. */
export function scheduleWords({ days, at }: ReminderSchedule): string {
  const parts = days.toSorted((one, other) => other - one).map(plural);
  return `${new Intl.ListFormat("en-GB").format(parts)} before the deadline, at ${at}`;
}
