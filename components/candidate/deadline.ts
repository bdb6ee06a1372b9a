import { daysBetween, endOfDay, todayIn } from "@/lib/format/calendar";
import { formatDate } from "@/lib/format/dates";
import type { Messages } from "@/lib/messages/messages";
import { html, type Markup } from "./markup";
import { zones } from "./zones";

interface Deadline {
  /** The last day to answer, which ends in the account's zone. */
  date: string;
  timeZone: string;
  locale: string;
  now: Date;
  isLate: boolean;
  texts: Messages["offerPage"]["page"];
  /** What adds it to a calendar. */
  calendar: Markup | null;
}

/** Renders the fact of when to respond by: the day, its last minute, and the days left. */
export function deadlineFact({
  calendar,
  date,
  isLate,
  locale,
  now,
  texts,
  timeZone,
}: Deadline): Markup {
  const days = daysBetween(todayIn(timeZone, now), date);
  const lastMinute = new Date(endOfDay(date, timeZone).getTime() - 60_000);
  return html`<div><dt class="due"><span>${texts.respondBy}</span>${!isLate && html`<span class="left">${texts.daysLeft(days)}</span>`}</dt>
<dd>${formatDate(date, locale, "full")}${!isLate && calendar}</dd><dd>${zones({ locale, timeZone, yourTime: texts.yourTime }, lastMinute)}</dd></div>
`;
}
