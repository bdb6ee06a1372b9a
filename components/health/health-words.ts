import { durationWords } from "@/lib/format/duration";
import { formatNumber } from "@/lib/format/money";
import { counted } from "@/lib/format/numbers";
import type { HealthDto } from "@/lib/health/schema";

const units = ["bytes", "kB", "MB", "GB", "TB"];

/** Returns a size in the largest unit that fits, with at most one decimal: "12.3 MB". */
export function bytesText(bytes: number, locale: string): string {
  let [value, unit] = [bytes, 0];
  while (value >= 1000 && unit < units.length - 1) [value, unit] = [value / 1000, unit + 1];
  return `${formatNumber(Math.round(value * 10) / 10, locale)} ${units[unit]}`;
}

/** Returns how many wait, and how long the oldest has been due. */
export function waitingText(
  { count, oldestSeconds }: HealthDto["backlog"]["jobs"],
  locale: string,
): string {
  if (count === 0) return "None";
  const number = formatNumber(count, locale);
  return oldestSeconds < 1
    ? number
    : `${number}, oldest ${durationWords(Math.round(oldestSeconds), locale)}`;
}

/** Returns the state of the read replica. */
export function replicaText(
  { isResponding, bytesBehind }: NonNullable<HealthDto["database"]["replica"]>,
  locale: string,
): string {
  if (!isResponding) return "Not responding";
  return bytesBehind ? `${bytesText(bytesBehind, locale)} behind` : "Caught up";
}

/** Returns a number of days in years where it is so many: "7 years", "30 days". */
export const daysText = (days: number): string =>
  days % 365 === 0 ? counted(days / 365, "year", "years") : counted(days, "day", "days");

/** Returns how far the database's clock is from the application's. */
export function clockText(milliseconds: number, locale: string): string {
  if (Math.abs(milliseconds) < 500) return "In step with the database";
  const seconds = formatNumber(Math.round(Math.abs(milliseconds) / 100) / 10, locale);
  return `${seconds} s ${milliseconds > 0 ? "behind" : "ahead of"} the database`;
}

/** Returns what the last verification of all audit logs found. */
export function auditText({ checkedAt, damaged }: HealthDto["audit"]): string {
  if (!checkedAt) return "Verified every night";
  return damaged === 0 ? "Whole" : counted(damaged, "changed log", "changed logs");
}

/** Returns how many reports of each kind were read: "2 bounced, 1 complaint". */
export function bounceText(
  { bounced, complained, delayed, ignored }: NonNullable<HealthDto["mail"]["bounces"]>,
  locale: string,
): string {
  const number = (count: number) => formatNumber(count, locale);
  return [
    `${number(bounced)} bounced`,
    `${number(complained)} reported as spam`,
    `${number(delayed)} delayed`,
    `${number(ignored)} ignored`,
  ].join(", ");
}
