import { formatInstant } from "@/lib/format/dates";

export type Zone = { locale: string; timeZone: string };

/** Returns a zone's name for people: `America/New York`. */
export const zoneName = ({ timeZone }: Zone): string => timeZone.replaceAll("_", " ");

/**
 * Formats an instant: `Mar 31, 2027, 7:59 PM in America/New York`; ends in `UTC` if the account
 * uses UTC.
 */
export function zonedText(instant: string, zone: Zone): string {
  const { locale, timeZone } = zone;
  const text = formatInstant(instant, locale, timeZone);
  return timeZone === "UTC" ? `${text} UTC` : `${text} in ${zoneName(zone)}`;
}
