import { dayProblem } from "./parse-day";

const yearsFrom = (day: string, years: number) =>
  `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

function problemOf(day: string, today: string, back: number, ago: string): string | null {
  const problem = dayProblem(day);
  if (problem) return problem;
  if (day < yearsFrom(today, -back)) return `This is more than ${ago} ago. Check the year`;
  return day > yearsFrom(today, 10) ? "This is more than ten years ahead. Check the year" : null;
}

/**
 * Returns an error for a deadline that can't be meant: more than a year before `today` or ten years
 * after it, or outside the years of our records.
 */
export const deadlineProblem = (day: string, today: string): string | null =>
  problemOf(day, today, 1, "a year");

/** Returns an error for a first day of work that can't be meant: five years back, or ten ahead. */
export const startProblem = (day: string, today: string): string | null =>
  problemOf(day, today, 5, "five years");
