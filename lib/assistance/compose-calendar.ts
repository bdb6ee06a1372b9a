import { calendarUid } from "@/lib/auth/links";
import { endOfDay } from "@/lib/format/calendar";
import { calendarFile } from "@/lib/format/calendar-file";
import { fileName } from "@/lib/format/file-name";
import { isolate } from "@/lib/format/isolate";
import { languageOf } from "@/lib/format/locale";
import { messagesFor, spokenLocale } from "@/lib/messages/messages";
import type { LinkedAssistance } from "./find-linked-recipient";
import { isAnswerable } from "./rules";

/**
 * Returns the file that adds the response deadline of an offer to assist to its candidate's
 * calendar; null once it can't be answered any more, or without a deadline.
 */
export function composeCalendar(
  offer: LinkedAssistance,
  linkId: string,
  now: Date,
): { name: string; content: string } | null {
  const { answerBy, contact, providerName, timeZone } = offer;
  if (!answerBy || !isAnswerable(offer.status)) return null;
  const { calendar } = messagesFor(offer.locale);
  const locale = spokenLocale(offer.locale);
  const named = (name: string) => isolate(name, locale);
  const summary = calendar.respondToHelp(named(providerName));
  const questions = contact && calendar.questions(named(contact.name), contact.email);
  return {
    name: `${fileName(summary)}.ics`,
    content: calendarFile(
      {
        uid: calendarUid(linkId, "deadline"),
        ...{ sequence: 0, language: languageOf(locale), summary },
        description: [calendar.how, questions].filter(Boolean).join("\n"),
        location: null,
        at: new Date(endOfDay(answerBy, timeZone).getTime() - 60_000),
      },
      now,
    ),
  };
}
