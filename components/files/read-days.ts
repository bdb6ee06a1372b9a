import { parseDay } from "@/lib/format/parse-day";

/** Which comes first in dates such as 03/04/2027. */
export type DayOrder = "dmy" | "mdy";

const time =
  /[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)? *([ap]\.?m\.?)?(?: *(Z|UTC|[+-]\d{2}:?\d{2}))?$/i;
const numeric = /^(\d{1,2})([./ -]\s?)(\d{1,2})\2(\d{4})$/;

const withoutTime = (text: string) => text.trim().replace(time, "");

/**
 * Returns the order of the dates in a column: that of those which can only be read one way, or null
 * if all can be read both ways or they contradict each other. `isAmbiguous` says whether it matters.
 */
export function columnOrder(values: Iterable<string>): {
  order: DayOrder | null;
  isAmbiguous: boolean;
} {
  const sure = new Set<DayOrder>();
  let isAmbiguous = false;
  for (const value of values) {
    const [, first, , second] = numeric.exec(withoutTime(value)) ?? [];
    if (!first || !second) continue;
    if (Number(first) > 12) sure.add("dmy");
    else if (Number(second) > 12) sure.add("mdy");
    else if (Number(first) !== Number(second)) isAmbiguous = true;
  }
  const [order = null] = sure.size === 1 ? sure : [];
  return { order, isAmbiguous };
}

function isoTime(text: string): string | null {
  const [, hours, minutes, seconds = "00", half, zone] = time.exec(text.trim()) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const isAfternoon = half?.toLowerCase().startsWith("p");
  const hour = half ? (Number(hours) % 12) + (isAfternoon ? 12 : 0) : Number(hours);
  const offset = !zone || /^(Z|UTC)$/i.test(zone) ? "Z" : zone;
  return `${String(hour).padStart(2, "0")}:${minutes}:${seconds}${offset}`;
}

export type ReadMoment = { value: string } | { problem: string };

/**
 * Reads a date of a file, with or without a time, as `YYYY-MM-DD` or as an instant in ISO 8601; a
 * time without a zone is in UTC. `order` decides between the readings of 03/04/2027; without one
 * they are refused, as is a year before 2000 or after 2100.
 */
export function readMoment(
  text: string,
  { order, locale, type }: { order: DayOrder | null; locale: string; type: "day" | "moment" },
): ReadMoment {
  const given = withoutTime(text);
  const [, first = "", , second = "", year = ""] = numeric.exec(given) ?? [];
  const padded = [first, second].map((part) => part.padStart(2, "0"));
  const isIn = (own: DayOrder) => (own === "dmy" ? [...padded].reverse() : padded).join("-");
  const parsed = parseDay(year && order ? `${year}-${isIn(order)}` : given, locale);
  if (!parsed.ok) return { problem: parsed.text };
  const clock = isoTime(text);
  return { value: type === "day" || !clock ? parsed.value : `${parsed.value}T${clock}` };
}
