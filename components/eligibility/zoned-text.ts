import { formatInstant } from "@/lib/format/dates";

export type Zone = { locale: string; timeZone: string };

/** `Mar 31, 2027, 7:59 PM in America/New York`; where the account lives by UTC, it ends in `UTC`. */
export function zonedText(instant: string, { locale, timeZone }: Zone): string {
  const text = formatInstant(instant, locale, timeZone);
  return timeZone === "UTC" ? `${text} UTC` : `${text} in ${timeZone.replaceAll("_", " ")}`;
}
