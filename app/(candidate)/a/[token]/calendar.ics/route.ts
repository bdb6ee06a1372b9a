import { calendarResponse } from "@/app/(candidate)/calendar-response";
import { candidateRoute } from "@/app/(candidate)/candidate-route";
import { inFrameLocale } from "@/app/(candidate)/visitor-language";
import { composeCalendar } from "@/lib/assistance/compose-calendar";
import { findLinkedRecipient } from "@/lib/assistance/find-linked-recipient";

/** Returns the file that adds the deadline of an offer to assist to a calendar. */
export const GET = candidateRoute("/a/:token/calendar.ics", async ({ request, token, visit }) => {
  if (!visit || visit.linkId !== token) return "away";
  const found = await findLinkedRecipient(visit.linkId);
  const file = found && composeCalendar(inFrameLocale(request, found), token, new Date());
  return file ? calendarResponse(file) : "closed";
});
