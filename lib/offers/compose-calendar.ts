import { calendarUid } from "@/lib/auth/links";
import { endOfDay, isPastDeadline } from "@/lib/format/calendar";
import { type CalendarEvent, calendarFile } from "@/lib/format/calendar-file";
import { fileName } from "@/lib/format/file-name";
import { isolate } from "@/lib/format/isolate";
import { languageOf } from "@/lib/format/locale";
import { messagesFor, spokenLocale } from "@/lib/messages/messages";
import type { LinkedOffer } from "./find-linked-offer";

/**
 * Returns the file that adds an offer to its candidate's calendar: the first day once they have
 * accepted, the response deadline while it is open; null without such a date. It holds no link to
 * the offer, since calendars are shared.
 */
export function composeCalendar(
  offer: LinkedOffer,
  linkId: string,
  now: Date,
): { name: string; content: string } | null {
  const { contactEmail, location, version } = offer;
  const { calendar } = messagesFor(offer.locale);
  const locale = spokenLocale(offer.locale);
  const named = (name: string) => isolate(name, locale);
  const questions = calendar.questions(named(offer.contactName), contactEmail);
  const company = named(offer.company);
  const event = (
    about: "first-day" | "deadline",
    rest: Pick<CalendarEvent, "at" | "summary" | "description" | "location">,
  ) => ({
    name: `${fileName(rest.summary)}.ics`,
    content: calendarFile(
      {
        uid: calendarUid(linkId, about),
        ...{ sequence: version - 1, language: languageOf(locale) },
        ...rest,
      },
      now,
    ),
  });
  if (offer.answer) {
    if (offer.answer.status === "declined" || !offer.startDate) return null;
    const summary = calendar.firstDay(company, named(offer.jobTitle));
    return event("first-day", { at: offer.startDate, summary, description: questions, location });
  }
  const { expiryDate, timeZone } = offer;
  if (!expiryDate || isPastDeadline(expiryDate, timeZone, now)) return null;
  return event("deadline", {
    at: new Date(endOfDay(expiryDate, timeZone).getTime() - 60_000),
    summary: calendar.respond(company),
    description: `${calendar.how}\n${questions}`,
    location: null,
  });
}
