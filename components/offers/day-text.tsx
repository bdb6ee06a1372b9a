import { DateText } from "@/components/ui/date-text";
import { todayIn } from "@/lib/format/calendar";
import { formatDate } from "@/lib/format/dates";
import type { Viewer } from "./viewer";

/** The day of an instant where the viewer is. */
export function DayText({ instant, viewer }: { instant: string; viewer: Viewer }) {
  const day = todayIn(viewer.timeZone, new Date(instant));
  return <DateText dateTime={instant} text={formatDate(day, viewer.locale, "medium")} />;
}
