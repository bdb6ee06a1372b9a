import { calendarResponse } from "@/app/(candidate)/calendar-response";
import { candidateRoute } from "@/app/(candidate)/candidate-route";
import { inFrameLocale } from "@/app/(candidate)/visitor-language";
import { composeCalendar } from "@/lib/offers/compose-calendar";
import { findLinkedOffer } from "@/lib/offers/find-linked-offer";

/** Returns the file that adds the first day of an accepted offer, or the deadline of an open one to a calendar. */
export const GET = candidateRoute("/o/:token/calendar.ics", async ({ request, token, visit }) => {
  if (!visit || visit.linkId !== token) return "away";
  const found = await findLinkedOffer(visit.linkId);
  const file = found && composeCalendar(inFrameLocale(request, found), token, new Date());
  return file ? calendarResponse(file) : "closed";
});
