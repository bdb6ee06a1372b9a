import { addDays } from "./calendar";

/** An entry that people add to their calendar. */
export interface CalendarEvent {
  /** The same each time, so that a calendar updates its entry instead of adding another. */
  uid: string;
  /** How often it was changed. */
  sequence: number;
  /** Language of the texts, such as `de`. */
  language: string;
  summary: string;
  description: string;
  location: string | null;
  /** A whole day (`YYYY-MM-DD`), or an instant that is announced a day before. */
  at: string | Date;
}

const escaped = (text: string) =>
  text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\n]/gu, "")
    .replaceAll(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");

const basic = (text: string) => text.replaceAll(/[-:]|\.\d+/g, "");
const stamp = (at: Date) => basic(at.toISOString());

const dates = (at: string | Date) =>
  typeof at === "string"
    ? [`DTSTART;VALUE=DATE:${basic(at)}`, `DTEND;VALUE=DATE:${basic(addDays(at, 1))}`]
    : [`DTSTART:${stamp(at)}`];

/** Splits a line into parts of at most 75 bytes, without splitting a character. */
function folded(line: string): string {
  const lines = [""];
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > 75) {
      lines.push(" ");
      bytes = 1;
    }
    lines[lines.length - 1] += character;
    bytes += size;
  }
  return lines.join("\r\n");
}

/** Returns the file (RFC 5545) that adds an event to a calendar, as created at `now`. */
export function calendarFile(event: CalendarEvent, now: Date): string {
  const { at, description, language, location, sequence, summary, uid } = event;
  const text = (name: string, value: string) => `${name};LANGUAGE=${language}:${escaped(value)}`;
  const alarm = ["BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-P1D", text("DESCRIPTION", summary)];
  const lines = [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Proffer//Proffer//EN", "METHOD:PUBLISH"],
    ...["BEGIN:VEVENT", `UID:${uid}`, `DTSTAMP:${stamp(now)}`, `SEQUENCE:${sequence}`],
    ...dates(at),
    ...[text("SUMMARY", summary), text("DESCRIPTION", description)],
    ...(location ? [text("LOCATION", location)] : []),
    "TRANSP:TRANSPARENT",
    ...(typeof at === "string" ? [] : [...alarm, "END:VALARM"]),
    ...["END:VEVENT", "END:VCALENDAR", ""],
  ];
  return lines.map(folded).join("\r\n");
}
