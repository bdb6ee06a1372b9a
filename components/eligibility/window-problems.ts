import { clockIn } from "@/lib/format/calendar";
import { deadlineProblem, startProblem } from "@/lib/format/plausible-days";
import type { EligibilityValues } from "./form-values";

type Bounds = Pick<EligibilityValues, "scheduleStartDate" | "eligibilityEndDate">;

/** The account's time zone, and its calendar day. */
export type ZonedToday = { timeZone: string; today: string };

/** Returns an error for the end of a window that can't be meant, by its day in the zone, or null. */
export const endProblem = (end: string, { timeZone, today }: ZonedToday): string | null =>
  deadlineProblem(dayIn(timeZone, end), today);

const dayIn = (timeZone: string, instant: string): string =>
  Number.isNaN(Date.parse(instant)) ? instant : clockIn(timeZone, new Date(instant)).date;

/**
 * Returns errors for bounds of a window that can't be meant, by their days in the zone. Bounds
 * that haven't changed since they were saved aren't checked.
 */
export function windowProblems(values: Bounds, zoned: ZonedToday, saved?: Bounds) {
  const typed = (name: keyof Bounds) => (values[name] === saved?.[name] ? null : values[name]);
  const [start, end] = [typed("scheduleStartDate"), typed("eligibilityEndDate")];
  return {
    scheduleStartDate: start ? startProblem(dayIn(zoned.timeZone, start), zoned.today) : null,
    eligibilityEndDate: end ? endProblem(end, zoned) : null,
  };
}
