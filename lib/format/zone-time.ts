import { resolveLocale } from "./locale";

/** An instant in a zone, in words. */
export interface ZoneTime {
  /** City of the zone: `Berlin`. */
  place: string;
  /** Time to the second. */
  time: string;
  /** Name and offset of the zone: `CET, UTC+1`. */
  zone: string;
}

/** Returns the time of an instant in a zone, to the second, with the zone's name and offset then. */
export function zoneTime(instant: Date, locale: string, timeZone: string): ZoneTime {
  const tag = resolveLocale(locale);
  const nameOf = (language: string, style: "short" | "shortOffset") =>
    new Intl.DateTimeFormat(language, { timeZone, timeZoneName: style })
      .formatToParts(instant)
      .find(({ type }) => type === "timeZoneName")?.value ?? "";
  const offset = nameOf("en", "shortOffset").replace("GMT", "UTC");
  const name = nameOf(tag, "short");
  return {
    place: (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " "),
    time: new Intl.DateTimeFormat(tag, { timeStyle: "medium", timeZone }).format(instant),
    zone: /^UTC|\d/.test(name) ? offset : `${name}, ${offset}`,
  };
}
