import type { OfferStatus } from "@/db/enums";
import { addDays, endOfDay, instantIn } from "@/lib/format/calendar";
import type { ReminderSchedule } from "./schema";

const hourInMs = 60 * 60 * 1000;
/** A letter that was sent less than this before is reminder enough. */
const sendingRestInMs = 24 * hourInMs;
/** A reminder that is later than this is left out. */
const latenessInMs = 12 * hourInMs;

/** What an offer's reminders depend on, besides the clock. */
export interface Remindable {
  status: OfferStatus;
  sentAt: Date | null;
  /** The deadline, `YYYY-MM-DD`. */
  expiryDate: string | null;
  /** The offer's own schedule, if it has one. */
  reminders: ReminderSchedule | null;
  /** Day before which the candidate isn't reminded. */
  snoozedUntil: string | null;
  /** Key of the newest reminder. */
  lastReminder: string | null;
  account: { timeZone: string; reminders: ReminderSchedule | null };
}

export interface Reminder {
  /** The deadline and the day, which no offer has twice: `2027-03-05:2027-03-02`. */
  key: string;
  at: Date;
}

/** Returns the key of a reminder of this deadline on this day. */
export const reminderKey = (expiryDate: string, day: string): string => `${expiryDate}:${day}`;

/** Returns the schedule that applies to an offer; null if nobody is reminded. */
export function scheduleOf({ reminders, account }: Pick<Remindable, "reminders" | "account">) {
  const schedule = reminders ?? account.reminders;
  return schedule && schedule.days.length > 0 ? schedule : null;
}

const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();

/** Returns the Friday before a day of the weekend, and any other day itself. */
const beforeWeekend = (day: string) => addDays(day, { 6: -1, 0: -2 }[weekday(day)] ?? 0);
const afterWeekend = (day: string) => addDays(day, { 6: 2, 0: 1 }[weekday(day)] ?? 0);

/** Returns the days on which an offer's candidate is reminded, earliest first. */
function daysOf(schedule: ReminderSchedule, expiryDate: string, snoozedUntil: string | null) {
  const first = snoozedUntil === null ? "" : afterWeekend(snoozedUntil);
  const days = schedule.days.map((before) => beforeWeekend(addDays(expiryDate, -before))).sort();
  const waiting = days.some((day) => day < first);
  return [...new Set([...(waiting ? [first] : []), ...days.filter((day) => day >= first)])];
}

/**
 * Returns the next reminder of an offer, which may be due already, or null if there is none: without
 * a schedule or deadline, unless the offer is open, and once all were sent or missed. Reminders are
 * never sent at weekends or within 24 hours of the letter, and left out when they are 12 hours late.
 * Each deadline has its own, so extending it begins again.
 */
export function nextReminder(offer: Remindable, now: Date): Reminder | null {
  const { status, sentAt, expiryDate, snoozedUntil, lastReminder, account } = offer;
  const schedule = scheduleOf(offer);
  if (!schedule || !expiryDate || !sentAt || (status !== "sent" && status !== "pending")) {
    return null;
  }
  const { timeZone } = account;
  const earliest = Math.max(sentAt.getTime() + sendingRestInMs, now.getTime() - latenessInMs);
  for (const day of daysOf(schedule, expiryDate, snoozedUntil)) {
    const key = reminderKey(expiryDate, day);
    const isSent = lastReminder?.startsWith(`${expiryDate}:`) && lastReminder >= key;
    const at = instantIn(timeZone, day, `${schedule.at}:00`);
    if (isSent || at.getTime() < earliest || at >= endOfDay(expiryDate, timeZone)) continue;
    return { key, at };
  }
  return null;
}
