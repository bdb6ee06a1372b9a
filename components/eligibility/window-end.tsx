import { DateText } from "@/components/ui/date-text";
import type { EligibilityListRow } from "@/lib/eligibility/client";
import { closingText, daysUntil, utcText } from "@/lib/eligibility/rules";
import { formatDate } from "@/lib/format/dates";

const soonInDays = 14;

type WindowEndProps = { eligibility: EligibilityListRow; locale: string };

/** Shows when a window ends, in days if that is soon and the candidate can still schedule. */
export function WindowEnd({ eligibility, locale }: WindowEndProps) {
  const { eligibilityEndDate: end, schedule } = eligibility;
  if (!end) return <span className="text-faint">no end</span>;
  const now = new Date();
  const title = `Ends ${utcText(end)}`;
  if (schedule.eligible && daysUntil(end, now) <= soonInDays) {
    return (
      <span className="font-medium text-warning">
        <DateText dateTime={end} text={closingText(end, now)} title={title} />
      </span>
    );
  }
  return (
    <DateText dateTime={end} text={formatDate(end.slice(0, 10), locale, "medium")} title={title} />
  );
}
