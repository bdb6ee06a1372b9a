import type { Viewer } from "@/components/layout/viewer";
import { DateText } from "@/components/ui/date-text";
import { todayIn } from "@/lib/format/calendar";
import { formatDate } from "@/lib/format/dates";

/** Shows the day of an instant in the viewer's time zone. */
export function DayText({ instant, viewer }: { instant: string; viewer: Viewer }) {
  const day = todayIn(viewer.timeZone, new Date(instant));
  return <DateText dateTime={instant} text={formatDate(day, viewer.locale, "medium")} />;
}
