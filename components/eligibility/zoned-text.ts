import { formatInstant } from "@/lib/format/dates";

export type Zone = { locale: string; timeZone: string };

/**
 * Formats an instant: `Mar 31, 2027, 7:59 PM in America/New York`; ends in `UTC` if the account
 * uses UTC.
 */
export function zonedText(instant: string, { locale, timeZone }: Zone): string {
  const text = formatInstant(instant, locale, timeZone);
  return timeZone === "UTC" ? `${text} UTC` : `${text} in ${timeZone.replaceAll("_", " ")}`;
}
