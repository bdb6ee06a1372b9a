import type { DayClaim } from "./claims";

const dayInMs = 86_400_000;

const nextDay = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + dayInMs).toISOString().slice(0, 10);

/** Returns whether a typed date can mean the offer's day. */
export function isSameDay({ days, isBefore }: DayClaim, day: string): boolean {
  const right = isBefore ? [day, nextDay(day)] : [day];
  return days.some((typed) => right.some((each) => each.endsWith(typed)));
}
