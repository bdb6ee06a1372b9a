import { DateText } from "@/components/ui/date-text";
import type { EligibilityListRow } from "@/lib/eligibility/client";
import { closingText, daysUntil } from "@/lib/eligibility/rules";
import { todayIn } from "@/lib/format/calendar";
import { formatDate } from "@/lib/format/dates";
import { type Zone, zonedText } from "./zoned-text";

const soonInDays = 14;

type WindowEndProps = {
  eligibility: Pick<EligibilityListRow, "eligibilityEndDate" | "schedule">;
  zone: Zone;
};

/** Shows when a window ends, in days if that is soon and the candidate can still schedule. */
export function WindowEnd({ eligibility, zone }: WindowEndProps) {
  const { eligibilityEndDate: end, schedule } = eligibility;
  if (!end) return <span className="text-faint">no end</span>;
  const now = new Date();
  const title = `Ends ${zonedText(end, zone)}`;
  if (schedule.eligible && daysUntil(end, now, zone.timeZone) <= soonInDays) {
    return (
      <span className="font-medium text-warning">
        <DateText dateTime={end} text={closingText(end, now, zone.timeZone)} title={title} />
      </span>
    );
  }
  return (
    <DateText
      dateTime={end}
      text={formatDate(todayIn(zone.timeZone, new Date(end)), zone.locale, "medium")}
      title={title}
    />
  );
}
