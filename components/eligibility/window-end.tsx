import { DateText } from "@/components/ui/date-text";
import type { EligibilityListRow } from "@/lib/eligibility/client";
import { utcText } from "@/lib/eligibility/rules";
import { formatDate } from "@/lib/format/dates";
import { daysUntil } from "./window-scale";

const soonInDays = 14;

type WindowEndProps = { eligibility: EligibilityListRow; now: number; locale: string };

/** When a window ends; in days where that is soon and the candidate could still schedule. */
export function WindowEnd({ eligibility, now, locale }: WindowEndProps) {
  const { eligibilityEndDate: end, schedule } = eligibility;
  if (!end) return <span className="text-faint">no end</span>;
  const days = daysUntil(end, now);
  const title = `Ends ${utcText(end)}`;
  if (schedule.eligible && days <= soonInDays) {
    const text = days <= 1 ? "last day" : `${days} days left`;
    return (
      <span className="font-medium text-warning">
        <DateText dateTime={end} text={text} title={title} />
      </span>
    );
  }
  return (
    <DateText dateTime={end} text={formatDate(end.slice(0, 10), locale, "medium")} title={title} />
  );
}
